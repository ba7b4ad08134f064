package org.memorycurator.transfer.memory;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** One digest over lines in whatever order: the SHA-256 of their sorted SHA-256s. 32 bytes a line; for one thread. */
final class LineDigest {
    private static final int LENGTH = 32;
    private static final int BUCKETS = 256;

    private final ByteArrayOutputStream[] buckets = new ByteArrayOutputStream[BUCKETS];
    private final MessageDigest sha = sha256();
    private long count;

    LineDigest() {
        Arrays.setAll(buckets, _ -> new ByteArrayOutputStream());
    }

    void add(String line) {
        byte[] hash = sha.digest(line.getBytes(StandardCharsets.UTF_8));
        buckets[hash[0] & 0xff].writeBytes(hash);
        count++;
    }

    /** How many lines it is of. */
    long count() {
        return count;
    }

    /** As 64 hexadecimal digits. */
    String value() {
        MessageDigest all = sha256();
        for (ByteArrayOutputStream bucket : buckets) {
            byte[] hashes = bucket.toByteArray();
            byte[][] each = new byte[hashes.length / LENGTH][];
            Arrays.setAll(each, i -> Arrays.copyOfRange(hashes, i * LENGTH, (i + 1) * LENGTH));
            Arrays.sort(each, Arrays::compareUnsigned);
            for (byte[] hash : each) {
                all.update(hash);
            }
        }
        return HexFormat.of().formatHex(all.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
