//! The description of the interface is true.

use serde_json::Value;
use somacard_relay::{OPENAPI, ROUTES};

use crate::house::{House, Token};

#[test]
fn every_route_is_described_and_nothing_else_is() {
    let document: Value = serde_json::from_str(OPENAPI).unwrap();
    let mut described = Vec::new();
    for (path, operations) in document["paths"].as_object().unwrap() {
        let methods = operations.as_object().unwrap().keys().filter(|key| *key != "parameters");
        described.extend(methods.map(|method| (method.to_uppercase(), path.clone())));
    }
    let mut routes: Vec<_> = ROUTES.map(|(method, path)| (method.to_owned(), path.to_owned())).to_vec();
    described.sort();
    routes.sort();
    assert_eq!(described, routes);
}

#[tokio::test]
async fn the_router_answers_on_every_route_of_the_list_and_to_no_other_method() {
    let house = House::new();
    let methods = ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"];
    for (_, path) in ROUTES {
        let filled = path.replace("{id}", "1").replace("{part}", "1").replace("{tag}", "1");
        for method in methods {
            let status = house.ask(method, &filled, Some(Token(1)), ("", b"")).await.status;
            assert_eq!(status != 405, ROUTES.contains(&(method, path)), "{method} {path}: {status}");
        }
    }
}

#[tokio::test]
async fn the_relay_gives_its_own_description() {
    let house = House::new();
    let reply = house.get("/v1/openapi.json", Token(1)).await;
    assert_eq!(reply.json(), serde_json::from_str::<Value>(OPENAPI).unwrap());
}
