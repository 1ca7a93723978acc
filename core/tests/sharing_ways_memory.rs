//! Memory while something long is packed, sealed, opened and unpacked: flat. Alone in its program, which counts what is allocated.
#![allow(clippy::unwrap_used)]

mod ways;

use std::alloc::{GlobalAlloc, Layout, System};
use std::io::{BufReader, BufWriter, Write};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use somacard_core::SystemEntropy;
use somacard_core::sharing::{AgeIdentity, AgeReader, AgeWriter, Package, PackageLimits, PackageWriter};
use ways::{SEED, share};

const MEGABYTE: usize = 1 << 20;

struct Counting;

static NOW: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

// SAFETY: everything is the system's; only numbers are kept beside it.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let now = NOW.fetch_add(layout.size(), Relaxed) + layout.size();
        MOST.fetch_max(now, Relaxed);
        // SAFETY: as the caller promised.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        NOW.fetch_sub(layout.size(), Relaxed);
        // SAFETY: as the caller promised.
        unsafe { System.dealloc(at, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

/// How much more than before was in use at most.
fn most_during(act: impl FnOnce()) -> usize {
    let before = NOW.load(Relaxed);
    MOST.store(before, Relaxed);
    act();
    MOST.load(Relaxed) - before
}

/// Rows that pack badly enough to be long in the end, too.
fn rows(out: &mut dyn Write) -> somacard_core::Result<()> {
    let mut state = 1u64;
    for row in 0..200_000 {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        writeln!(out, "{row},{state:016x},{:016x}", state.rotate_left(29))?;
    }
    Ok(())
}

#[test]
fn memory_is_flat_both_ways() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sealed.age");
    let identity = AgeIdentity::from_bytes([5; 32]);
    let sealing = most_during(|| {
        let file = BufWriter::new(std::fs::File::create(&path).unwrap());
        let sealed = AgeWriter::new(file, &[identity.recipient().unwrap()], &SystemEntropy).unwrap();
        let mut package = PackageWriter::new(sealed);
        package.file("rows.csv", "text/csv", rows).unwrap();
        package.finish(share(), &SEED).unwrap().0.finish().unwrap();
    });
    assert!(std::fs::metadata(&path).unwrap().len() > 3 * MEGABYTE as u64);
    let mut lines = 0;
    let opening = most_during(|| {
        let file = BufReader::new(std::fs::File::open(&path).unwrap());
        let reader = AgeReader::open(file, &[identity]).unwrap();
        let mut package = Package::open(reader, PackageLimits::default(), None).unwrap();
        assert!(package.share().files[0].bytes > 7 * MEGABYTE as u64);
        package.read_file("rows.csv", &mut Lines(&mut lines)).unwrap();
    });
    assert_eq!(lines, 200_000);
    assert!(sealing < MEGABYTE, "sealing took {sealing} bytes");
    assert!(opening < MEGABYTE, "opening took {opening} bytes");
}

/// Counts the lines that are written.
struct Lines<'a>(&'a mut usize);

impl Write for Lines<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        *self.0 += bytes.iter().filter(|byte| **byte == b'\n').count();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
