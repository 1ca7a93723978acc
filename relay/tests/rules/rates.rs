//! Rates, with a clock that the test moves.

use std::net::SocketAddr;
use std::time::Duration;

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use somacard_relay::{Limits, Quotas, Rate};

use crate::house::{House, Token};

#[tokio::test]
async fn one_token_may_ask_so_often_and_others_are_not_slowed() {
    let token = Rate { per_second: 0.5, burst: 3.0 };
    let house = House::with(Limits { token, ..Limits::default() }, Quotas::default());
    let (one, other) = (house.open(Token(1)).await, house.open(Token(2)).await);
    for _ in 0..3 {
        assert_eq!(house.get("/v1/access", one).await.status, 200);
    }
    let reply = house.get("/v1/access", one).await;
    assert_eq!(
        (reply.status, reply.error().as_str(), &reply.headers["retry-after"]),
        (429, "rate", &"2".parse().unwrap())
    );
    assert_eq!(house.get("/v1/access", other).await.status, 200);
    house.pass(Duration::from_millis(1999));
    assert_eq!(house.get("/v1/access", one).await.status, 429);
    house.pass(Duration::from_millis(1));
    assert_eq!(house.get("/v1/access", one).await.status, 200);
    assert_eq!(house.get("/v1/access", one).await.status, 429);
}

#[tokio::test]
async fn one_address_may_ask_so_often_also_without_a_token() {
    let address = Rate { per_second: 1.0, burst: 2.0 };
    let house = House::with(Limits { address, ..Limits::default() }, Quotas::default());
    let ask = async |from: &str| {
        let from = ConnectInfo(from.parse::<SocketAddr>().unwrap());
        let request = Request::get("/v1/access").extension(from).body(Body::empty()).unwrap();
        house.request(request).await.status
    };
    assert_eq!([ask("192.0.2.1:1").await, ask("192.0.2.1:2").await, ask("192.0.2.1:3").await], [401, 401, 429]);
    assert_eq!(ask("192.0.2.2:1").await, 401);
    assert_eq!(ask("[::ffff:192.0.2.1]:1").await, 429, "the same address in other words");
    let household = ["[2001:db8:1:2::1]:1", "[2001:db8:1:2:ffff::2]:1", "[2001:db8:1:2::3]:1"];
    assert_eq!([ask(household[0]).await, ask(household[1]).await, ask(household[2]).await], [401, 401, 429]);
    assert_eq!(ask("[2001:db8:1:3::1]:1").await, 401);
}

#[tokio::test]
async fn behind_a_proxy_the_last_forwarded_address_counts() {
    let address = Rate { per_second: 1.0, burst: 1.0 };
    let house = House::with(Limits { address, behind_proxy: true, ..Limits::default() }, Quotas::default());
    let ask = async |forwarded: &str| {
        let request = Request::get("/v1/access").header("x-forwarded-for", forwarded);
        let request = request.extension(ConnectInfo("127.0.0.1:1".parse::<SocketAddr>().unwrap()));
        house.request(request.body(Body::empty()).unwrap()).await.status
    };
    assert_eq!([ask("192.0.2.1").await, ask("192.0.2.1").await], [401, 429]);
    assert_eq!(ask("192.0.2.1, 192.0.2.9").await, 401);
    assert_eq!(ask("made up, 192.0.2.9").await, 429, "what the client says of itself does not count");
}
