//! Every role on every route.

use axum::http::Request;
use serde_json::json;
use somacard_relay::ROUTES;

use crate::house::{House, JSON, OCTETS, Token, blob, tag};

/// Who may: owner, reader, appender, guest; `*` is everybody, with or without a token.
const WHO: [(&str, &str, &str); ROUTES.len()] = [
    ("POST", "/v1/mailboxes", "*"),
    ("DELETE", "/v1/mailbox", "o"),
    ("GET", "/v1/batches", "org"),
    ("POST", "/v1/batches", "oag"),
    ("PUT", "/v1/snapshots/{id}/{part}", "o"),
    ("GET", "/v1/snapshots/{id}/{part}", "org"),
    ("POST", "/v1/snapshots/{id}", "o"),
    ("GET", "/v1/access", "o"),
    ("PUT", "/v1/access/{tag}", "o"),
    ("DELETE", "/v1/access/{tag}", "o"),
    ("PUT", "/v1/blobs/{id}", "o"),
    ("GET", "/v1/blobs/{id}", "*"),
    ("DELETE", "/v1/blobs/{id}", "o"),
    ("GET", "/health", "*"),
    ("GET", "/v1/openapi.json", "*"),
];

/// The route as a request that is right in every other way, and the status it then gets.
fn request(house: &House, method: &str, route: &str) -> (String, &'static str, String, u16) {
    let snapshot = "/v1/snapshots/11111111111111111111111111111111";
    let grant = json!({ "token_hash": Token(77).hash(), "role": "reader" }).to_string();
    let (path, kind, body, status) = match (method, route) {
        ("POST", "/v1/mailboxes") => {
            let body = json!({ "join": house.code(1), "tag": tag(1), "token_hash": Token(88).hash() });
            (route.into(), JSON, body.to_string(), 201)
        }
        ("GET", "/v1/batches") => ("/v1/batches?after=0".into(), "", String::new(), 200),
        ("POST", "/v1/batches") => ("/v1/batches?expected=0".into(), OCTETS, "bytes".into(), 201),
        ("PUT", "/v1/snapshots/{id}/{part}") => (format!("{snapshot}/0"), OCTETS, "bytes".into(), 204),
        ("GET", "/v1/snapshots/{id}/{part}") => (format!("{snapshot}/0"), "", String::new(), 404),
        ("POST", "/v1/snapshots/{id}") => (format!("{snapshot}?upto=0&parts=1"), "", String::new(), 409),
        ("PUT", "/v1/access/{tag}") => (format!("/v1/access/{}", tag(77)), JSON, grant, 204),
        ("DELETE", "/v1/access/{tag}") => (format!("/v1/access/{}", tag(77)), "", String::new(), 204),
        ("PUT", "/v1/blobs/{id}") => (format!("{}?days=1", blob(1)), OCTETS, "bytes".into(), 201),
        ("GET", "/v1/blobs/{id}") => (blob(2), "", String::new(), 404),
        ("DELETE", "/v1/blobs/{id}") => (blob(2), "", String::new(), 204),
        ("DELETE", "/v1/mailbox") => (route.into(), "", String::new(), 204),
        _ => (route.into(), "", String::new(), 200),
    };
    (path, kind, body, status)
}

#[tokio::test]
async fn each_role_may_do_what_it_may_and_nothing_else() {
    for (at, (method, route, who)) in WHO.into_iter().enumerate() {
        assert_eq!(ROUTES[at], (method, route), "every route is in this table");
        let house = House::new();
        // Owner last: it deletes the mailbox.
        for (letter, token) in
            [('-', None), ('?', Some(99)), ('r', Some(2)), ('a', Some(3)), ('g', Some(4)), ('o', Some(1))]
        {
            if house.get("/v1/access", Token(1)).await.status == 401 {
                let owner = house.open(Token(1)).await;
                for (token, role) in [(2, "reader"), (3, "appender"), (4, "guest")] {
                    assert_eq!(house.grant(owner, Token(token), role).await.status, 204);
                }
            }
            let (path, kind, body, right) = request(&house, method, route);
            let reply = house.ask(method, &path, token.map(Token), (kind, body.as_bytes())).await;
            let expected = match letter {
                _ if who == "*" && letter != '-' && route == "/v1/mailboxes" => 409, // The token is in use by now.
                _ if who == "*" => right,
                '-' | '?' => 401,
                letter if who.contains(letter) => {
                    if method == "POST" && route == "/v1/batches" && letter != 'a' {
                        409
                    } else {
                        right
                    }
                }
                _ => 403,
            };
            assert_eq!(reply.status, expected, "{method} {route} as {letter}");
        }
    }
}

#[tokio::test]
async fn a_wrong_token_and_no_token_get_the_same_answer() {
    let house = House::new();
    house.open(Token(1)).await;
    let right = format!("Bearer {}", Token(1).hex());
    let wrong = [
        None,
        Some(String::new()),
        Some(format!("Bearer {}", Token(2).hex())),
        Some(right.to_uppercase()),
        Some(format!("Basic {}", Token(1).hex())),
        Some(Token(1).hex()),
        Some(format!("{right}00")),
        Some(format!("Bearer {}", "0".repeat(64))),
        Some(right[..70].to_owned()),
    ];
    let mut answers = Vec::new();
    for authorization in wrong {
        let mut request = Request::get("/v1/access");
        if let Some(authorization) = authorization {
            request = request.header("authorization", authorization);
        }
        let reply = house.request(request.body(axum::body::Body::empty()).unwrap()).await;
        answers.push((reply.status, reply.headers, reply.body));
    }
    assert!(answers.iter().all(|answer| *answer == answers[0] && answer.0 == 401));
}
