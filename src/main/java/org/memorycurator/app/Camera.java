package org.memorycurator.app;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Takes pictures of the window as PNG files, on the Headless platform too. */
final class Camera {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BITS = 8;
    private static final int RGB = 2;

    private final Path folder;
    private int number;

    /** Pictures go into this folder, numbered. */
    Camera(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Where the pictures go. */
    Path folder() {
        return folder;
    }

    /** Takes the next picture. FX thread. */
    Path take(Scene scene, String name) throws IOException {
        WritableImage image = scene.snapshot(null);
        Path file = folder.resolve(String.format("%02d-%s.png", ++number, name));
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(png(image));
        }
        return file;
    }

    /** As the PNG specification (W3C, third edition) has it: one header, one block of rows without a filter, one end. */
    private static byte[] png(WritableImage image) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(SIGNATURE);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {BITS, RGB, 0, 0, 0});
        chunk(file, "IHDR", header.toByteArray());
        chunk(file, "IDAT", rows(image, width, height));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static byte[] rows(WritableImage image, int width, int height) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        int[] pixels = new int[width];
        byte[] row = new byte[1 + width * 3];
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            for (int y = 0; y < height; y++) {
                image.getPixelReader().getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), pixels, 0, width);
                for (int x = 0; x < width; x++) {
                    row[1 + x * 3] = (byte) (pixels[x] >> 16);
                    row[2 + x * 3] = (byte) (pixels[x] >> 8);
                    row[3 + x * 3] = (byte) pixels[x];
                }
                out.write(row);
            }
        }
        return packed.toByteArray();
    }

    private static void chunk(OutputStream file, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        DataOutputStream out = new DataOutputStream(file);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) sum.getValue());
        out.flush();
    }
}
