package io.suanpan.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.SuanpanException;
import io.suanpan.local.fixture.Fixtures;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateErrorsTest {

    /** Each spoils one place of the fixture and has to be told so. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maxReceiveCount: 2|maxReceiveCount: two|has maxReceiveCount two, which is no whole number",
                "deadLetterTargetArn: !GetAtt TakeDead.Arn|other: x|has no deadLetterTargetArn",
                "{prefix: raw/}|{suffix: .csv}|RawRule matches keys by other than prefix",
                "Queue: !GetAtt TakeQueue.Arn|Queue: !GetAtt Bucket2.Arn|reads from Bucket2.Arn, which is no queue here",
                "Type: SQS|Type: Kinesis|is triggered by Objects, a Kinesis",
                "[Object Created]|[Object Deleted]|RawRule waits for other than new objects",
                "Level, high]|Nobody, high]|\"Nobody\" is neither a parameter nor a resource",
                "[HasEndpoint, !Ref|[HasNothing, !Ref|The condition \"HasNothing\" is not declared",
                "'-', [!Ref|'-', !Ref x, [!Ref|!Join needs a list of 2",
                "SUANPAN_STORE: !Sub s3://${Bucket}|SUANPAN_STORE: !ImportValue x|The function !ImportValue is not understood",
                "Method: POST|Methods: POST|has no Method",
            })
    void saysWhatItDoesNotUnderstand(String before, String after, String message) {
        String text = Fixtures.text("/io/suanpan/local/template.yaml");
        String spoilt = text.replace(before, after);
        assertThatThrownBy(() -> Template.parse(spoilt))
                .isInstanceOf(SuanpanException.class)
                .hasMessageStartingWith("template.yaml, line ")
                .hasMessageContaining(message);
    }

    @Test
    void whatIsNeverAskedForNeedNotBeUnderstood() {
        String text = Fixtures.text("/io/suanpan/local/template.yaml");

        Template template =
                Template.parse(
                        text.replace(
                                "!Ref Endpoint, !Ref AWS::NoValue",
                                "!ImportValue x, !Ref AWS::NoValue"));

        assertThat(template).isEqualTo(Fixtures.template());
    }

    @Test
    void saysWhereTheYamlBreaks() {
        assertThatThrownBy(() -> Template.parse("a: [1, 2\nb: 3"))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("template.yaml is not YAML")
                .hasMessageContaining("line 2");
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        assertThatThrownBy(() -> Template.parse("Resources:\n  A: 1\n  A: 2"))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("The key A stands twice");
    }

    @Test
    void aMissingFileIsTold() {
        assertThatThrownBy(() -> Template.read(Path.of("nowhere/template.yaml")))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("cannot be read");
    }
}
