using CsCheck;
using Regalia.Presentation.Charts;

namespace Regalia.Presentation.Tests.Charts;

/// <summary>Texts fit where they are put.</summary>
public sealed class TextWidthTests
{
    // Advance widths of DejaVu Sans at size 1, the widest of the usual system fonts, read from the font.
    [Theory]
    [InlineData("Government systems", 10.61)]
    [InlineData("Screening of investment", 12.42)]
    [InlineData("WWWW", 3.96)]
    [InlineData("mmmm", 3.90)]
    [InlineData("iiii", 1.11)]
    [InlineData("0123456789", 6.36)]
    public void Is_never_less_than_in_a_wide_font(string text, double width) =>
        Assert.InRange(TextWidth.Of(text, 1), width, width * 1.6);

    [Fact]
    public void Lines_fit_and_hold_every_word_unless_they_end_in_an_ellipsis() =>
        Gen.Select(Gen.String[Gen.Char["abcWim é漢-"], 0, 120], Gen.Double[30, 300], Gen.Int[1, 6], Gen.Bool)
            .Sample(
                (text, width, most, bold) =>
                {
                    string[] lines = [.. TextWidth.Wrap(text, 12, width, most, bold)];
                    Assert.True(lines.Length <= most);
                    Assert.All(lines, line => Assert.True(TextWidth.Of(line, 12, bold) <= width));
                    string whole = text.Replace(" ", "", StringComparison.Ordinal);
                    string shown = string.Concat(lines).Replace(" ", "", StringComparison.Ordinal);
                    if (shown.EndsWith('…'))
                    {
                        Assert.StartsWith(shown[..^1], whole, StringComparison.Ordinal);
                    }
                    else
                    {
                        Assert.Equal(whole, shown);
                    }
                }
            );

    [Fact]
    public void A_line_breaks_between_words() =>
        Assert.Equal(["one two", "three"], TextWidth.Wrap("one two three", 10, TextWidth.Of("one two t", 10), 3));

    [Fact]
    public void Nothing_needs_no_line() => Assert.Empty(TextWidth.Wrap("  ", 12, 100, 2));
}
