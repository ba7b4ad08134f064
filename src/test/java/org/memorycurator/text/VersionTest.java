package org.memorycurator.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionTest {
    @Test
    void the_number_is_the_one_that_the_build_wrote() {
        assertThat(Version.of("0.1.0")).isEqualTo("0.1.0");
        assertThat(Version.of(" 1.2.0-rc1 ")).isEqualTo("1.2.0-rc1");
    }

    @Test
    void without_the_build_it_is_the_development_version() {
        assertThat(Version.of("${project.version}")).isEqualTo("development");
        assertThat(Version.of("")).isEqualTo("development");
        assertThat(Version.of(null)).isEqualTo("development");
    }

    @Test
    void the_file_beside_the_classes_is_read() {
        assertThat(Version.current()).matches("\\d+(\\.\\d+)*.*|development");
        assertThat(Version.class.getResource("/org/memorycurator/version.properties"))
                .isNotNull();
    }
}
