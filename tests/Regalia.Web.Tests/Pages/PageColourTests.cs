using System.Globalization;
using Regalia.Presentation.Charts;
using Regalia.Web.Tests.Harness;

namespace Regalia.Web.Tests.Pages;

/// <summary>Contrast after WCAG 2.2, computed from the style sheet: 4.5 for text, 3 for what carries meaning without being text.</summary>
public sealed class PageColourTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Text_stands_out_from_every_ground(bool isDark)
    {
        Dictionary<string, string> colours = Colours(isDark);
        foreach (string text in new[] { "ink", "soft", "accent" })
        {
            foreach (string ground in new[] { "paper", "tint" })
            {
                double contrast = Contrast(colours[text], colours[ground]);
                Assert.True(contrast >= 4.5, text + " on " + ground);
            }
        }
        // The button that sends a form, and an option that is chosen.
        Assert.True(Contrast(colours["paper"], colours["accent"]) >= 4.5);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Frames_of_fields_and_focus_rings_can_be_seen(bool isDark)
    {
        Dictionary<string, string> colours = Colours(isDark);
        foreach (string line in new[] { "rule-strong", "edge", "focus" })
        {
            double contrast = Contrast(colours[line], colours["paper"]);
            Assert.True(contrast >= 3, line);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Charts_can_be_seen_on_the_ground_of_the_page(bool isDark)
    {
        string paper = Colours(isDark)["paper"];
        ChartTone[] tones =
        [
            ChartPalette.Present,
            ChartPalette.Absent,
            ChartPalette.Unknown,
            ChartPalette.NotApplicable,
            ChartPalette.Score,
            ChartPalette.Exposure,
            ChartPalette.Threat,
            ChartPalette.Preparedness,
            ChartPalette.Guardrails,
            .. ChartPalette.Labels,
            .. ChartPalette.Classes,
        ];
        Assert.All(tones, tone => Assert.True(Contrast(isDark ? tone.Dark : tone.Light, paper) >= 3, tone.Name));
    }

    [Fact]
    public void Black_and_white_have_the_contrast_that_the_standard_gives() =>
        Assert.Equal(21, Contrast("#000000", "#ffffff"), 9);

    [Fact]
    public void Colours_are_named_in_one_place()
    {
        string folder = Repository.Path("src", "Regalia.Web", "client", "src");
        foreach (
            string file in Directory.GetFiles(folder, "*.css").Where(f => Path.GetFileName(f) is not "colours.css")
        )
        {
            string[] values =
            [
                .. File.ReadAllLines(file)
                    .Where(l =>
                        l.Contains(": ", StringComparison.Ordinal) && !l.Contains("font", StringComparison.Ordinal)
                    ),
            ];
            Assert.DoesNotContain(values, l => l.Split(": ")[1].Contains('#', StringComparison.Ordinal));
            Assert.DoesNotContain(values, l => l.Contains("rgb", StringComparison.Ordinal));
        }
    }

    private static Dictionary<string, string> Colours(bool isDark)
    {
        string sheet = Repository.Read("src", "Regalia.Web", "client", "src", "colours.css");
        var colours = new Dictionary<string, string>(StringComparer.Ordinal);
        int dark = sheet.IndexOf("@media screen", StringComparison.Ordinal);
        int print = sheet.IndexOf("@media print", StringComparison.Ordinal);
        foreach (string part in isDark ? new[] { sheet[..print], sheet[dark..] } : [sheet[..print]])
        {
            foreach (
                string line in part.Split('\n')
                    .Select(l => l.Trim())
                    .Where(l => l.StartsWith("--", StringComparison.Ordinal))
            )
            {
                string[] pair = line.TrimEnd(';').Split(": ");
                colours[pair[0][2..]] = pair[1];
            }
        }
        Assert.Contains("paper", colours.Keys);
        return colours;
    }

    private static double Contrast(string one, string other)
    {
        double[] both = [Luminance(one), Luminance(other)];
        return (both.Max() + 0.05) / (both.Min() + 0.05);
    }

    private static double Luminance(string colour)
    {
        Assert.Matches("^#[0-9a-f]{6}$", colour);
        double[] parts =
        [
            .. new[] { 1, 3, 5 }
                .Select(at =>
                    int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0
                )
                .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)),
        ];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }
}
