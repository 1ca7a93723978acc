//! What the crate says about the processor's AES is what the standard library finds.

#[test]
#[cfg(target_arch = "x86_64")]
fn hardware_aes_is_what_the_processor_has() {
    assert_eq!(somacard_cipher::hardware_aes(), std::arch::is_x86_feature_detected!("aes"));
}

#[test]
#[cfg(target_arch = "aarch64")]
fn hardware_aes_is_what_the_processor_has() {
    assert_eq!(somacard_cipher::hardware_aes(), std::arch::is_aarch64_feature_detected!("aes"));
}
