"""Archives and compressed files that unpack to far more than they are, or hold more than anybody could read."""

from __future__ import annotations

import gzip
import io
import struct
import tarfile
import zipfile

from tests.hostile.registry import ZEROS, gzip_zeros, hostile


def pack(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A .zip of these members."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return packed.getvalue()


def pack_zeros(name: str, times: int, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A .zip of one member of ten megabytes of zeros so many times."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive, archive.open(name, "w", force_zip64=True) as member:
        for _ in range(times):
            member.write(ZEROS)
    return packed.getvalue()


@hostile("bzip2.zip", "250 MB of zeros, packed by bzip2", "is larger than")
def make_bzip2_zip() -> bytes:
    return pack_zeros("a.txt", 25, zipfile.ZIP_BZIP2)


@hostile("lzma.zip", "250 MB of zeros, packed by LZMA", "is larger than")
def make_lzma_zip() -> bytes:
    return pack_zeros("a.txt", 25, zipfile.ZIP_LZMA)


@hostile("deflate.zip", "a table of 1 GB of zeros", "has a row of more")
def make_deflate_zip() -> bytes:
    return pack_zeros("a.csv", 100)


@hostile("deep.zip", "archives 60 deep in archives", "archives deep")
def make_deep_zip() -> bytes:
    data = pack({"a.txt": b"He left."})
    for number in range(60):
        data = pack({f"{number}.zip": data})
    return data


@hostile("many.zip", "65,000 empty members", "of its records cannot be read")
def make_many_zip() -> bytes:
    return pack({f"{number}.txt": b"" for number in range(65_000)}, zipfile.ZIP_STORED)


@hostile("same.zip", "20,000 entries of a directory that are one member of 1 MB", "lie in each other")
def make_same_zip() -> bytes:
    data = pack({"a.txt": b"He left. " * 110_000})
    end = data.rindex(b"PK\5\6")
    start = struct.unpack("<I", data[end + 16 : end + 20])[0]
    directory = data[start:end] * 20_000
    tail = struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, 20_000, 20_000, len(directory), start, 0)
    return data[:start] + directory + tail


@hostile("liar.zip", "a member that says it is one byte and is 100 MB", "damaged")
def make_liar_zip() -> bytes:
    data = bytearray(pack_zeros("a.html", 10))
    at = data.rindex(b"PK\1\2")
    data[at + 24 : at + 28] = struct.pack("<I", 1)
    return bytes(data)


@hostile("zeros.txt.gz", "1 GB of zeros", "is larger than")
def make_text_gz() -> bytes:
    return gzip_zeros(100)


@hostile("blank.jsonl.gz", "1 GB of blank lines", "blank lines")
def make_lines_gz() -> bytes:
    return gzip_zeros(100, of=b"\n" * 10_000_000)


@hostile("words.json.gz", "1 GB that begins as a list of JSON", "is larger than")
def make_json_gz() -> bytes:
    return gzip_zeros(100, before=b'["', of=b"a" * 10_000_000)


@hostile("thrice.txt.gz.gz.gz", "1 GB of zeros, packed three times", "is larger than")
def make_thrice_gz() -> bytes:
    return gzip.compress(gzip.compress(gzip_zeros(100)))


@hostile("members.txt.gz", "200,000 members of nothing", "is empty")
def make_members_gz() -> bytes:
    return gzip.compress(b"") * 200_000


def tar_header(name: bytes, size: int, kind: bytes) -> bytes:
    """The block before a member of a .tar."""
    info = tarfile.TarInfo(name.decode())
    info.size, info.type = size, kind
    return info.tobuf(tarfile.USTAR_FORMAT)


@hostile("pax.tar.gz", "a header of 1 GB (PAX)", "unpacks to far more than its size")
def make_pax_tar() -> bytes:
    return gzip_zeros(100, before=tar_header(b"a.txt", 1_000_000_000, tarfile.XHDTYPE))


@hostile("longname.tgz", "a name of 1 GB (GNU)", "unpacks to far more than its size")
def make_longname_tar() -> bytes:
    return gzip_zeros(100, before=tar_header(b"a.txt", 1_000_000_000, tarfile.GNUTYPE_LONGNAME), of=b"a" * 10_000_000)


@hostile("headers.tar.gz", "3,000 headers of headers of headers", "damaged")
def make_headers_tar() -> bytes:
    return gzip.compress(tar_header(b"a.txt", 512, tarfile.XHDTYPE) * 3_000)


@hostile("many.tar.gz", "150,000 empty members", "more than 100,000 files")
def make_many_tar() -> bytes:
    return gzip.compress(tar_header(b"a.jpg", 0, tarfile.REGTYPE) * 150_000)


@hostile("page.warc.gz", "a page of 1 GB in a web archive", "unpacks to far more than its size")
def make_warc_gz() -> bytes:
    head = (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nContent-Type: application/http\r\n"
        b"Content-Length: 1000000040\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
    )
    return gzip_zeros(100, before=head, of=b"<p>He left.</p>\n" * 625_000)


@hostile("records.warc", "60,000 records of nothing", "holds no pages")
def make_records_warc() -> bytes:
    return b"WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 0\r\n\r\n\r\n\r\n" * 60_000
