//! What must hold for any input: decryption undoes encryption, a code doesn't depend on where its input was split, and a
//! shorter PBKDF2 key is the start of a longer one.

mod border;

use border::{DECRYPT, ENCRYPT, SHA1, SHA512, cipher, cipher_in_place, hmac, kdf};
use proptest::collection::vec;
use proptest::prelude::*;

proptest! {
    #[test]
    fn decryption_undoes_encryption(
        key in any::<[u8; 32]>(),
        iv in any::<[u8; 16]>(),
        data in (0..300_usize).prop_flat_map(|blocks| vec(any::<u8>(), blocks * 16)),
    ) {
        let sealed = cipher(ENCRYPT, &key, &iv, &data);
        prop_assert!(data.is_empty() || sealed != data);
        prop_assert_eq!(&cipher(DECRYPT, &key, &iv, &sealed), &data);
        let mut same = data.clone();
        cipher_in_place(ENCRYPT, &key, &iv, &mut same);
        prop_assert_eq!(&same, &sealed);
        cipher_in_place(DECRYPT, &key, &iv, &mut same);
        prop_assert_eq!(same, data);
    }

    #[test]
    fn a_code_is_the_same_wherever_the_input_is_split(
        algorithm in SHA1..=SHA512,
        key in vec(any::<u8>(), 1..200),
        data in vec(any::<u8>(), 0..5000),
        split in any::<prop::sample::Index>(),
    ) {
        let (first, second) = data.split_at(split.index(data.len() + 1));
        prop_assert_eq!(hmac(algorithm, &key, first, Some(second)), hmac(algorithm, &key, &data, None));
    }

    #[test]
    fn a_shorter_key_starts_a_longer_one(
        algorithm in SHA1..=SHA512,
        pass in vec(any::<u8>(), 1..100),
        salt in vec(any::<u8>(), 0..40),
        rounds in 1..20_i32,
        size in 1..64_usize,
    ) {
        let whole = kdf(algorithm, &pass, &salt, rounds, 64);
        prop_assert_eq!(kdf(algorithm, &pass, &salt, rounds, size), &whole[..size]);
    }
}
