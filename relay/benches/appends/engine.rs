//! The engine through its trait, without HTTP: as many at once as there would be clients.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use bytes::Bytes;
use somacard_relay::engine::sqlite::join_code;
use somacard_relay::engine::{Caller, Engine, Opening, Tag, TokenHash};
use somacard_relay::{Quotas, SqliteEngine};
use tokio::runtime::Runtime;

pub struct Alone {
    runtime: Runtime,
    engine: Arc<SqliteEngine>,
    callers: Vec<(Caller, Arc<AtomicU64>)>,
}

impl Alone {
    pub fn open(folder: &Path, clients: usize) -> Self {
        let quotas = Quotas { mailbox: 1 << 40, relay: 1 << 40 };
        let engine = Arc::new(SqliteEngine::open_with(folder, quotas).unwrap());
        let runtime = Runtime::new().unwrap();
        let code = join_code::hash(&join_code::make(folder, 1000, 10).unwrap()).unwrap();
        let open = |n: usize| {
            let mut token = [0; 32];
            token[..8].copy_from_slice(&n.to_be_bytes());
            let token = TokenHash::of(&token);
            let opening = Opening { code, tag: Tag([n as u8; 16]), token };
            runtime.block_on(engine.open_mailbox(opening, 1)).unwrap();
            (runtime.block_on(engine.caller(token, 1)).unwrap().unwrap(), Arc::default())
        };
        let callers = (0..clients).map(open).collect();
        Self { engine, callers, runtime }
    }

    pub fn append(&self, size: usize, span: Duration) -> f64 {
        let (bytes, start) = (Bytes::from(vec![0x5a; size]), Instant::now());
        let write = |(caller, head): &(Caller, Arc<AtomicU64>)| {
            let (engine, caller, head, bytes) = (Arc::clone(&self.engine), *caller, Arc::clone(head), bytes.clone());
            self.runtime.spawn(async move {
                let mut count = 0;
                while start.elapsed() < span {
                    let next = engine.append(caller, head.load(Ordering::Relaxed), bytes.clone(), 1).await.unwrap();
                    head.store(next, Ordering::Relaxed);
                    count += 1;
                }
                count
            })
        };
        let writers: Vec<_> = self.callers.iter().map(write).collect();
        let count: u64 = writers.into_iter().map(|writer| self.runtime.block_on(writer).unwrap()).sum();
        count as f64 / start.elapsed().as_secs_f64()
    }

    /// Appends `times` batches to each mailbox; answers how many in all.
    pub fn append_each(&self, size: usize, times: u64) -> u64 {
        let bytes = Bytes::from(vec![0x5a; size]);
        for head in 0..times {
            let asked: Vec<_> =
                self.callers.iter().map(|(caller, _)| self.engine.append(*caller, head, bytes.clone(), 1)).collect();
            for answer in asked {
                self.runtime.block_on(answer).unwrap();
            }
        }
        times * self.callers.len() as u64
    }
}
