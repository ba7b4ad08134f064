package org.memorycurator.transfer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memorycurator.transfer.file.Detection.Certainty;

class EncodingTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset MAC = Charset.forName("x-MacRoman");

    /** What a support desk writes about people in half of Europe. */
    private static final String PEOPLE =
            "id,text\n1,José lives in Köln – near the café\n2,Zoë’s favourite is crème brûlée\n"
                    + "3,Señor Núñez said “mañana”\n4,Åsa from Malmö pays 20 €\n5,ÉLODIE wants naïve art\n";

    @TempDir
    Path folder;

    private Samples samples;

    @BeforeEach
    void open() {
        samples = new Samples(folder);
    }

    @Test
    void a_mark_says_how_a_text_is_encoded() {
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                StandardCharsets.UTF_32LE,
                StandardCharsets.UTF_32BE)) {
            Samples.Read read = samples.read("\uFEFF" + PEOPLE, charset);

            assertThat(read.detection().encoding()).isEqualTo(Certainty.MARKED);
            assertThat(read.detection().charsets()).containsExactly(charset);
            assertThat(read.rows()).first().isEqualTo("[\"1\",\"José lives in Köln – near the café\"]");
            assertThat(read.columns()).containsExactly("id", "text");
        }
    }

    @Test
    void valid_utf_8_is_certain_to_the_last_byte_of_the_file() {
        String far = "{\"memory\":\"" + "plain ".repeat(50_000) + "é\"}\n";

        assertThat(samples.read(far).detection().encoding()).isEqualTo(Certainty.CERTAIN);
        Detection guessed = samples.read(far, WINDOWS).detection();
        assertThat(guessed.encoding()).isEqualTo(Certainty.GUESSED);
        assertThat(guessed.findings())
                .singleElement()
                .asString()
                .contains("byte 300,012")
                .contains("line 1");
    }

    @Test
    void utf_16_without_a_mark_is_a_guess_and_the_user_may_look() {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Samples.Read read = samples.read(PEOPLE, charset);

            assertThat(read.detection().encoding()).isEqualTo(Certainty.GUESSED);
            assertThat(read.detection().charsets()).first().isEqualTo(charset);
            assertThat(read.rows()).hasSize(5).element(3).isEqualTo("[\"4\",\"Åsa from Malmö pays 20 €\"]");
        }
    }

    @Test
    void utf_16_without_a_mark_is_known_in_every_script() {
        for (String words : List.of(
                "喜欢喝茶，一周一次，一定要热的", "Любит чай без сахара и лимона", "お茶が好きです。一日一回", "커피를 좋아합니다", "Πίνει τσάι")) {
            for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                Samples.Read read = samples.read("用户,文本\n" + ("1," + words + "\n").repeat(20), charset);

                assertThat(read.detection().charsets()).as(words).first().isEqualTo(charset);
                assertThat(read.rows()).hasSize(20).last().isEqualTo("[\"1\",\"" + words + "\"]");
            }
        }
    }

    @Test
    void frames_and_blocks_are_no_letters_of_another_script() {
        String few = "user,text\n田中,お茶が好きです\n鈴木,コーヒーが好きです\n";

        assertThat(samples.read(few, Charset.forName("windows-31j")).detection().charsets())
                .first()
                .isEqualTo(Charset.forName("windows-31j"));
    }

    @Test
    void other_scripts_are_guessed_by_the_letters_that_an_encoding_makes() {
        Map<String, String> texts = Map.of(
                "windows-1251", "Иван Петров любит чай без сахара и живёт в Москве на улице Садовой",
                "KOI8-R", "Мария не пьёт кофе но заказывает его для мужа каждую пятницу",
                "windows-1253", "Η Μαρία προτιμά καφέ χωρίς ζάχαρη και μένει στην Αθήνα",
                "windows-1255", "דנה מעדיפה קפה נטול קפאין וגרה בתל אביב",
                "windows-1256", "تفضل ليلى القهوة بدون سكر وتسكن في القاهرة",
                "x-windows-874", "สมชายชอบดื่มชาไม่ใส่น้ำตาลและอยู่ที่กรุงเทพ",
                "windows-31j", "山田さんはデカフェのコーヒーが好きで、東京に住んでいます",
                "x-windows-949", "민수는 디카페인 커피를 좋아하고 서울에 살고 있습니다",
                "GB18030", "王芳喜欢喝不加糖的绿茶，住在北京市朝阳区，每周五都来");
        texts.forEach((name, words) -> {
            Samples.Read read = samples.read("id,text\n" + ("1," + words + "\n").repeat(3), Charset.forName(name));

            assertThat(read.detection().encoding()).isEqualTo(Certainty.GUESSED);
            assertThat(read.detection().charsets()).as(name).first().isEqualTo(Charset.forName(name));
            assertThat(read.rows()).hasSize(3).first().isEqualTo("[\"1\",\"" + words + "\"]");
        });
    }

    @Test
    void a_text_with_some_nul_bytes_in_it_is_no_utf_16() {
        String plain = "id,text\n" + "1,Prefers decaf and \0 herbal tea in the morning hours\n".repeat(40);
        assertThat(samples.read(plain).detection().charsets()).containsExactly(StandardCharsets.UTF_8);
        String chinese = "id,text\n" + "1,喜欢喝茶，一周一次，一定要热的，不要加糖\0也不要加柠檬\n".repeat(40);
        assertThat(samples.read(chinese).detection().encoding()).isEqualTo(Certainty.CERTAIN);
    }

    @Test
    void what_does_not_fit_an_encoding_is_counted() {
        Path file = samples.write("people.csv", PEOPLE.getBytes(WINDOWS));

        Misread asUtf8 = Misread.of(file, StandardCharsets.UTF_8);
        assertThat(asUtf8.unreadable()).isEqualTo(19);
        assertThat(asUtf8.firstLine()).isEqualTo(2);
        assertThat(asUtf8.around()).hasSizeBetween(3, 6).first().asString().contains("Jos\uFFFD lives");
        Misread asLatin = Misread.of(file, StandardCharsets.ISO_8859_1);
        assertThat(asLatin.unreadable()).isZero();
        assertThat(asLatin.controls()).isEqualTo(5);
        assertThat(Misread.of(file, WINDOWS).none()).isTrue();

        Path damaged =
                samples.write("damaged.csv", "user,text\na,Likes \u0001 tea\u001b\n".getBytes(StandardCharsets.UTF_8));
        assertThat(Misread.of(damaged, StandardCharsets.UTF_8).around())
                .containsExactly("user,text a,Likes \u2401 tea\u241b");

        String far = "x".repeat(200_000) + "\n";
        Path wide = samples.write("far.csv", (far + "é" + far).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Misread.of(wide, StandardCharsets.UTF_8)).satisfies(misread -> {
            assertThat(misread.unreadable()).isEqualTo(1);
            assertThat(misread.firstLine()).isEqualTo(2);
        });
        assertThat(Misread.of(
                                samples.write("marked.csv", "\uFEFFa,b\n".getBytes(StandardCharsets.UTF_16LE)),
                                StandardCharsets.UTF_16LE)
                        .none())
                .isTrue();
    }

    @Test
    void encodings_of_one_byte_a_letter_are_guessed_by_the_sense_they_make() {
        for (Charset charset : List.of(WINDOWS, MAC)) {
            Samples.Read read = samples.read(PEOPLE, charset);

            assertThat(read.detection().encoding()).isEqualTo(Certainty.GUESSED);
            assertThat(read.detection().charsets()).first().isEqualTo(charset);
            assertThat(read.detection().charsets()).contains(StandardCharsets.ISO_8859_1);
            assertThat(read.rows().get(2)).isEqualTo("[\"3\",\"Señor Núñez said “mañana”\"]");
        }
    }

    @Test
    void a_single_letter_is_enough_to_tell_a_mac_from_the_others() {
        assertThat(samples.read("id,name\n1,Caf\u008e\n", StandardCharsets.ISO_8859_1)
                        .detection()
                        .charsets())
                .first()
                .isEqualTo(MAC);
        assertThat(samples.read("id,name\n1,Café\n", StandardCharsets.ISO_8859_1)
                        .detection()
                        .charsets())
                .first()
                .isEqualTo(WINDOWS);
    }

    @Test
    void an_encoding_that_has_no_character_for_a_byte_is_not_offered() {
        byte[] bytes = Samples.utf8("id,name\n1,Ren? D?\n");
        bytes[13] = (byte) 0x8E;
        bytes[16] = (byte) 0x8F;

        assertThat(samples.read(bytes).detection().charsets()).containsExactly(MAC, StandardCharsets.ISO_8859_1);
    }

    @Test
    void utf_8_with_a_damaged_byte_is_said_to_be_that_and_stops_at_the_byte() {
        byte[] bytes = Samples.utf8(PEOPLE + "6,end\n");
        bytes[bytes.length - 2] = (byte) 0xFF;
        Path file = samples.write("damaged.csv", bytes);

        Detection detection = SourceFile.detect(file);

        assertThat(detection.charsets()).first().isEqualTo(StandardCharsets.UTF_8);
        assertThat(detection.encoding()).isEqualTo(Certainty.GUESSED);
        assertThat(detection.findings()).singleElement().asString().contains("line 7");
        assertThatThrownBy(() -> Samples.read(file))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("0xFF, near line 7");
    }

    @Test
    void an_overruled_encoding_is_what_is_read() {
        Path file = samples.write("latin.csv", "id,name\n1,Köln\n".getBytes(StandardCharsets.ISO_8859_1));
        Detection detection = SourceFile.detect(file);

        assertThat(Samples.read(file, detection, detection.layout().withCharset(MAC))
                        .rows())
                .containsExactly("[\"1\",\"Kˆln\"]");
        assertThatThrownBy(() -> SourceFile.open(file, detection.layout().withCharset(StandardCharsets.UTF_8)))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("is not UTF-8");
    }

    @Test
    void gzip_is_looked_into_whatever_the_name_is() {
        Samples.Read read = samples.read(Samples.gzip(PEOPLE.getBytes(WINDOWS)));

        assertThat(read.detection().compressed()).isTrue();
        assertThat(read.detection().charsets()).first().isEqualTo(WINDOWS);
        assertThat(read.rows()).hasSize(5);
    }
}
