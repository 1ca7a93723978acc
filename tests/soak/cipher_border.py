"""Random calls of the provider's C functions, compared with OpenSSL: `cipher_border.py LIBRARY SECONDS SEED`.

All pointers of a call point anywhere into one piece of memory, so that inputs and outputs lie over each other. After the
call the whole memory must be what it was, with the right answer written where it belongs. One call in four is crooked (a
null pointer, an impossible length, an unknown number): it must be refused and change nothing.
"""

import ctypes
import hashlib
import hmac
import random
import sys
import time
from ctypes import CFUNCTYPE, c_int, c_void_p

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

HASHES = ["sha1", "sha256", "sha512"]
UNKNOWN = [-1, 3, 255, 2**31 - 1, -(2**31)]
SIZE = 200_000

P, N = c_void_p, c_int
HMAC, KDF, CIPHER, FIELDS = 5, 6, 7, 18
TYPES = {
    HMAC: CFUNCTYPE(N, P, N, P, N, P, N, P, N, P),
    KDF: CFUNCTYPE(N, P, N, P, N, P, N, N, N, P),
    CIPHER: CFUNCTYPE(N, P, N, P, N, P, P, N, P),
}


class Memory:
    """What the pointers of one call point into."""

    def __init__(self, rng):
        self.rng = rng
        self.bytes = ctypes.create_string_buffer(rng.randbytes(SIZE), SIZE)
        self.before = self.bytes.raw

    def part(self, size):
        """The address and the bytes of some part."""
        at = self.rng.randrange(SIZE - size + 1)
        return ctypes.addressof(self.bytes) + at, self.before[at : at + size]

    def after(self, address, answer):
        at = address - ctypes.addressof(self.bytes)
        return self.before[:at] + answer + self.before[at + len(answer) :]


def length(rng, least, most):
    """Mostly short, sometimes as long as may be."""
    return rng.randint(least, rng.choice([least + 3, min(most, 300), min(most, 5_000), most]))


def negative(rng):
    return rng.choice([-1, -16, -(2**31), -rng.randrange(1, 2**31)])


# Each of these draws one sound call: its arguments, its answer, and what can be crooked about it: (argument, value).


def draw_hmac(rng, memory):
    algorithm = rng.randrange(3)
    key_at, key = memory.part(length(rng, 1, 1_000))
    one_at, one = memory.part(length(rng, 0, 66_000))
    two_at, two = memory.part(length(rng, 0, 66_000)) if rng.random() < 0.7 else (None, b"")
    answer = hmac.new(key, one + two, HASHES[algorithm]).digest()
    out, _ = memory.part(len(answer))
    crooked = [(0, rng.choice(UNKNOWN)), (1, None), (2, rng.choice([0, negative(rng)])), (3, None), (7, None)]
    crooked += [(4, negative(rng)), (6, negative(rng))]
    crooked += [(5, None)] if two else []
    crooked += [(6, 4)] if two_at is None else []
    return [algorithm, key_at, len(key), one_at, len(one), two_at, len(two), out], answer, crooked


def draw_kdf(rng, memory):
    algorithm, rounds, size = rng.randrange(3), length(rng, 1, 2_000), rng.randint(1, 64)
    word_at, word = memory.part(length(rng, 1, 1_000))
    salt_at, salt = memory.part(length(rng, 0, 1_000))
    answer = hashlib.pbkdf2_hmac(HASHES[algorithm], word, salt, rounds, size)
    out, _ = memory.part(size)
    crooked = [(0, rng.choice(UNKNOWN)), (1, None), (2, rng.choice([0, negative(rng)])), (3, None), (7, None)]
    crooked += [(4, negative(rng)), (5, rng.choice([0, negative(rng)]))]
    crooked += [(6, rng.choice([0, 65, 2**31 - 1, negative(rng)]))]
    return [algorithm, word_at, len(word), salt_at, len(salt), rounds, size, out], answer, crooked


def draw_cipher(rng, memory):
    mode, size = rng.randrange(2), length(rng, 0, 4_096) * 16
    (key_at, key), (iv_at, iv), (page_at, page) = memory.part(32), memory.part(16), memory.part(size)
    aes = Cipher(algorithms.AES256(key), modes.CBC(iv))
    work = aes.encryptor() if mode else aes.decryptor()
    answer = work.update(page) + work.finalize()
    out, _ = memory.part(size)
    crooked = [(0, rng.choice([-1, 2, 2**31 - 1])), (1, None), (3, None), (4, None), (6, None)]
    crooked += [(2, rng.choice([0, 16, 24, 31, 33, negative(rng)]))]
    crooked += [(5, rng.choice([size + rng.randint(1, 15), negative(rng), 2**31 - 1]))]
    return [mode, key_at, len(key), iv_at, page_at, size, out], answer, crooked


def provider(path):
    fields = (c_void_p * FIELDS)()
    assert ctypes.CDLL(path).somacard_sqlcipher_setup(fields) == 0
    return {field: kind(fields[field]) for field, kind in TYPES.items()}


def one_call(rng, functions):
    memory = Memory(rng)
    field, draw = rng.choice([(HMAC, draw_hmac), (KDF, draw_kdf), (CIPHER, draw_cipher)])
    arguments, answer, crooked = draw(rng, memory)
    expected, status = memory.after(arguments[-1], answer), 0
    refused = rng.random() < 0.25
    if refused:
        place, value = rng.choice(crooked)
        arguments[place], expected, status = value, memory.before, 1
    if functions[field](None, *arguments) != status or memory.bytes.raw != expected:
        raise SystemExit(f"function {field}, arguments {arguments}: not what OpenSSL says")
    return refused


def main(path, seconds, seed):
    functions = provider(path)
    calls = refused = 0
    end = time.monotonic() + float(seconds)
    while time.monotonic() < end:
        try:
            refused += one_call(random.Random(f"{seed} {calls}"), functions)
        except SystemExit as error:
            raise SystemExit(f"seed {seed}, call {calls}: {error}") from None
        calls += 1
    print(f"border, seed {seed}: {calls} calls in {seconds} s, {refused} of them crooked; all as OpenSSL or refused")


if __name__ == "__main__":
    main(*sys.argv[1:])
