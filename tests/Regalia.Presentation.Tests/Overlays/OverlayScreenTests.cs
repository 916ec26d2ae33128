using System.Globalization;
using Regalia.Assessment;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Overlays;
using Regalia.Presentation.Overlays;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Tests.Overlays;

public sealed class OverlayScreenTests(AssessmentFixture fixture)
{
    private readonly AssessmentResult _result = fixture.Result;

    [Theory]
    [InlineData(120)]
    [InlineData(80)]
    public void The_marking_is_its_first_and_last_line_and_the_label_is_said_not_to_be_public(int columns)
    {
        string[] lines = Lines(OwnAnswersOfVietNam.Overlay(TlpMarking.AmberStrict), columns);
        Assert.StartsWith("TLP:AMBER+STRICT", lines[0], StringComparison.Ordinal);
        Assert.Equal(lines[0], lines[^1]);
        Assert.Contains("public part", lines, StringComparer.Ordinal);
        Assert.Contains(lines, l => l.Contains("own assessment, not public", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.True(line.Length <= columns, line));
    }

    [Fact]
    public void What_is_left_out_is_counted_and_nothing_else_of_it_shows()
    {
        string text = string.Join(
            '\n',
            Lines(OwnAnswersOfVietNam.Overlay(TlpMarking.Red, TlpMarking.Red), 120, TlpMarking.Green)
        );
        Assert.StartsWith("TLP:GREEN", text, StringComparison.Ordinal);
        Assert.Contains("Partial: 1 answer and 1 sector above TLP:GREEN are left out", text, StringComparison.Ordinal);
        Assert.DoesNotContain(OwnAnswersOfVietNam.Canary, text, StringComparison.Ordinal);
        Assert.DoesNotContain("GRD_BUDAPEST", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_people_and_comments_are_never_shown()
    {
        string text = string.Join('\n', Lines(OwnAnswersOfVietNam.Overlay(), 120));
        Assert.DoesNotContain("by act", text, StringComparison.Ordinal);
        Assert.DoesNotContain("comment", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_public_value_that_nobody_has_checked_says_so()
    {
        string[] lines = Lines(OwnAnswersOfVietNam.Overlay(), 120);
        int at = Array.FindIndex(lines, l => l.TrimStart().StartsWith("PRE_IP_OUTREACH", StringComparison.Ordinal));
        Assert.Contains("unverified", lines[at] + lines[at + 1], StringComparison.Ordinal);
    }

    private string[] Lines(Overlay overlay, int columns, TlpMarking? limit = null)
    {
        OverlayAssessment own = OwnAnswersOfVietNam.Assess(_result, overlay, limit);
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        OverlayScreen.Write(
            Screen.On(
                text,
                isTerminal: false,
                name =>
                    string.Equals(name, "COLUMNS", StringComparison.Ordinal)
                        ? columns.ToString(CultureInfo.InvariantCulture)
                        : null
            ),
            own,
            console => console.Line("public part")
        );
        string shown = text.ToString();
        TestContext.Current.TestOutputHelper?.WriteLine(shown);
        return shown.TrimEnd('\n').Split('\n').Select(l => l.TrimEnd()).ToArray();
    }
}
