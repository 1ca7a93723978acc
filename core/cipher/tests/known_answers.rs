//! Published answers, asked for as SQLCipher asks: through the C function pointers, HMAC over split inputs, AES from buffer
//! to buffer and in place.

mod border;

use border::{DECRYPT, ENCRYPT, SHA1, SHA256, SHA512, cipher, cipher_in_place, hmac, kdf};
use hex_literal::hex;

/// NIST SP 800-38A, F.2.5 and F.2.6.
const KEY: [u8; 32] = hex!("603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4");
const IV: [u8; 16] = hex!("000102030405060708090a0b0c0d0e0f");
const PLAIN: [u8; 64] = hex!(
    "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51"
    "30c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710"
);
const SEALED: [u8; 64] = hex!(
    "f58c4c04d6e5f1ba779eabfb5f7bfbd69cfc4e967edb808d679f777bc6702c7d"
    "39f23369a9d9bacfa530e26304231461b2eb05e2c39be9fcda6c19078c6a9d1b"
);

/// Algorithm, key, data, code.
type Code<'a> = (i32, &'a [u8], &'a [u8], &'a [u8]);

/// Algorithm, password, salt, rounds, key.
type Derived<'a> = (i32, &'a [u8], &'a [u8], i32, &'a [u8]);

#[test]
fn aes_256_cbc_between_buffers() {
    assert_eq!(cipher(ENCRYPT, &KEY, &IV, &PLAIN), SEALED);
    assert_eq!(cipher(DECRYPT, &KEY, &IV, &SEALED), PLAIN);
}

#[test]
fn aes_256_cbc_in_place() {
    let mut data = PLAIN;
    cipher_in_place(ENCRYPT, &KEY, &IV, &mut data);
    assert_eq!(data, SEALED);
    cipher_in_place(DECRYPT, &KEY, &IV, &mut data);
    assert_eq!(data, PLAIN);
}

/// RFC 2202 (SHA-1) and RFC 4231 (SHA-256, SHA-512), cases 1, 2 and 6: a short key, a shorter one, one longer than a block.
#[test]
fn hmac_of_the_rfcs() {
    let hi = b"Hi There".as_slice();
    let what = b"what do ya want for nothing?".as_slice();
    let large = b"Test Using Larger Than Block-Size Key - Hash Key First".as_slice();
    let cases: [Code; 9] = [
        (SHA1, &[0x0b; 20], hi, &hex!("b617318655057264e28bc0b6fb378c8ef146be00")),
        (SHA1, b"Jefe", what, &hex!("effcdf6ae5eb2fa2d27416d5f184df9c259a7c79")),
        (SHA1, &[0xaa; 80], large, &hex!("aa4ae5e15272d00e95705637ce8a3b55ed402112")),
        (SHA256, &[0x0b; 20], hi, &hex!("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")),
        (SHA256, b"Jefe", what, &hex!("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")),
        (SHA256, &[0xaa; 131], large, &hex!("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54")),
        (
            SHA512,
            &[0x0b; 20],
            hi,
            &hex!(
                "87aa7cdea5ef619d4ff0b4241a1d6cb02379f4e2ce4ec2787ad0b30545e17cde"
                "daa833b7d6b8a702038b274eaea3f4e4be9d914eeb61f1702e696c203a126854"
            ),
        ),
        (
            SHA512,
            b"Jefe",
            what,
            &hex!(
                "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
                "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737"
            ),
        ),
        (
            SHA512,
            &[0xaa; 131],
            large,
            &hex!(
                "80b24263c7c1a3ebb71493c1dd7be8b49b46d1f41b4aeec1121b013783f8f352"
                "6b56d037e05f2598bd0fd2215d6a1e5295e64f73f63f0aec8b915a985d786598"
            ),
        ),
    ];
    for (algorithm, key, data, expected) in cases {
        assert_eq!(hmac(algorithm, key, data, None), expected, "algorithm {algorithm}, whole");
        let (first, second) = data.split_at(3);
        assert_eq!(hmac(algorithm, key, first, Some(second)), expected, "algorithm {algorithm}, split");
    }
}

/// RFC 6070 for SHA-1; for SHA-256 the vectors of RFC 7914, section 11; for SHA-512 those that circulate with RFC 6070's
/// inputs, and Python's `hashlib` over OpenSSL gives the same.
#[test]
fn pbkdf2_published() {
    let long = b"passwordPASSWORDpassword".as_slice();
    let salty = b"saltSALTsaltSALTsaltSALTsaltSALTsalt".as_slice();
    let cases: [Derived; 9] = [
        (SHA1, b"password", b"salt", 1, &hex!("0c60c80f961f0e71f3a9b524af6012062fe037a6")),
        (SHA1, b"password", b"salt", 2, &hex!("ea6c014dc72d6f8ccd1ed92ace1d41f0d8de8957")),
        (SHA1, b"password", b"salt", 4096, &hex!("4b007901b765489abead49d926f721d065a429c1")),
        (SHA1, long, salty, 4096, &hex!("3d2eec4fe41c849b80c8d83662c0e44a8b291a964cf2f07038")),
        (SHA1, b"pass\0word", b"sa\0lt", 4096, &hex!("56fa6aa75548099dcc37d7f03425e0c3")),
        (
            SHA256,
            b"passwd",
            b"salt",
            1,
            &hex!(
                "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"
                "49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783"
            ),
        ),
        (
            SHA256,
            b"Password",
            b"NaCl",
            80000,
            &hex!(
                "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56"
                "a1d425a1225833549adb841b51c9b3176a272bdebba1d078478f62b397f33c8d"
            ),
        ),
        (
            SHA512,
            b"password",
            b"salt",
            1,
            &hex!(
                "867f70cf1ade02cff3752599a3a53dc4af34c7a669815ae5d513554e1c8cf252"
                "c02d470a285a0501bad999bfe943c08f050235d7d68b1da55e63f73b60a57fce"
            ),
        ),
        (
            SHA512,
            b"password",
            b"salt",
            4096,
            &hex!(
                "d197b1b33db0143e018b12f3d1d1479e6cdebdcc97c5c0f87f6902e072f457b5"
                "143f30602641b3d55cd335988cb36b84376060ecd532e039b742a239434af2d5"
            ),
        ),
    ];
    // Under an interpreter a few rounds have to do.
    let bearable = |case: &Derived| !cfg!(miri) || case.3 <= 2;
    for (algorithm, pass, salt, rounds, expected) in cases.into_iter().filter(bearable) {
        assert_eq!(kdf(algorithm, pass, salt, rounds, expected.len()), expected, "{algorithm}, {rounds} rounds");
    }
}
