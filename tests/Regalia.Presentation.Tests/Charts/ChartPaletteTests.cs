using Regalia.Presentation.Charts;

namespace Regalia.Presentation.Tests.Charts;

/// <summary>Colours are seen on their ground, and told apart by people who see few of them.</summary>
public sealed class ChartPaletteTests
{
    // Machado, Oliveira and Fernandes (2009), full deficiency, on linear light.
    private static readonly Dictionary<string, double[]> Deficiencies = new(StringComparer.Ordinal)
    {
        ["none"] = [1, 0, 0, 0, 1, 0, 0, 0, 1],
        ["protan"] = [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        ["deutan"] = [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        ["tritan"] = [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    };

    public static TheoryData<string> DeficiencyNames => [.. Deficiencies.Keys];

    [Fact]
    public void Every_tone_and_its_quiet_form_stand_out_by_three_to_one()
    {
        Assert.All(
            ChartPalette.Tones,
            tone =>
            {
                Assert.InRange(Contrast(tone.Light, ChartPalette.Paper.Light), 3, 21);
                Assert.InRange(Contrast(tone.Dark, ChartPalette.Paper.Dark), 3, 21);
                Assert.InRange(Contrast(tone.QuietLight, ChartPalette.Paper.Light), 3, 21);
                Assert.InRange(Contrast(tone.QuietDark, ChartPalette.Paper.Dark), 3, 21);
            }
        );
    }

    [Fact]
    public void Text_stands_out_by_four_and_a_half_to_one() =>
        Assert.All(
            new[] { ChartPalette.Ink, ChartPalette.Soft },
            tone =>
            {
                Assert.InRange(Contrast(tone.Light, ChartPalette.Paper.Light), 4.5, 21);
                Assert.InRange(Contrast(tone.Dark, ChartPalette.Paper.Dark), 4.5, 21);
            }
        );

    [Theory]
    [MemberData(nameof(DeficiencyNames))]
    public void Labels_and_classes_are_told_apart_by_lightness_alone(string deficiency)
    {
        foreach (ChartTone[] scale in new ChartTone[][] { [.. ChartPalette.Labels], [.. ChartPalette.Classes] })
        {
            // The more, the further from the ground.
            Steps(scale, tone => 1.05 / (Luminance(tone.Light, deficiency) + 0.05));
            Steps(scale, tone => (Luminance(tone.Dark, deficiency) + 0.05) / 0.05);
        }
    }

    [Fact]
    public void States_and_labels_have_a_pattern_of_their_own()
    {
        ChartTone[] states =
        [
            ChartPalette.Present,
            ChartPalette.Absent,
            ChartPalette.Unknown,
            ChartPalette.NotApplicable,
            ChartPalette.Partial,
        ];
        ChartTone[] parts =
        [
            ChartPalette.Exposure,
            ChartPalette.Threat,
            ChartPalette.Preparedness,
            ChartPalette.Guardrails,
        ];
        foreach (ChartTone[] together in new ChartTone[][] { states, parts, [.. ChartPalette.Labels] })
        {
            Assert.Equal(together.Length, together.Select(t => t.Pattern).Distinct().Count());
        }
    }

    [Fact]
    public void Every_name_is_that_of_one_tone()
    {
        string[] names = [.. ChartPalette.Tones.Concat(ChartPalette.Grounds).Select(t => t.Name)];
        Assert.Equal(names.Length, names.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_style_sheet_names_no_id_and_loads_nothing()
    {
        foreach (string line in ChartPalette.StyleSheet.Split('\n'))
        {
            // What follows # is a colour.
            Assert.All(
                line.Split('#').Skip(1),
                rest => Assert.True(rest.Length >= 6 && rest[..6].All(char.IsAsciiHexDigitLower), line)
            );
        }
        Assert.DoesNotContain("url(", ChartPalette.StyleSheet, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", ChartPalette.StyleSheet, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "class-1")]
    [InlineData(19.9, "class-1")]
    [InlineData(20, "class-2")]
    [InlineData(100, "class-5")]
    [InlineData(250, "class-5")]
    [InlineData(-3, "class-1")]
    public void A_class_begins_at_its_lower_end(double value, string name) =>
        Assert.Equal(name, ChartPalette.Class(value).Name);

    [Fact]
    public void The_most_serious_label_has_the_strongest_tone_however_many_there_are()
    {
        for (int count = 1; count <= 6; count++)
        {
            Assert.Equal("label-4", ChartPalette.Label(count - 1, count).Name);
        }
        Assert.Throws<ArgumentOutOfRangeException>(() => ChartPalette.Label(4, 4));
    }

    private static void Steps(ChartTone[] tones, Func<ChartTone, double> strength)
    {
        double[] strengths = [.. tones.Select(strength)];
        for (int i = 1; i < strengths.Length; i++)
        {
            Assert.True(strengths[i] >= 1.2 * strengths[i - 1], tones[i].Name);
        }
    }

    // Relative luminance and contrast after WCAG 2.2, written anew beside what is tested.
    private static double Contrast(string a, string b)
    {
        double[] both = [Luminance(a, "none"), Luminance(b, "none")];
        return (both.Max() + 0.05) / (both.Min() + 0.05);
    }

    private static double Luminance(string colour, string deficiency)
    {
        double[] light =
        [
            .. new[] { 1, 3, 5 }
                .Select(i => Convert.ToInt32(colour.Substring(i, 2), 16) / 255.0)
                .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)),
        ];
        double[] m = Deficiencies[deficiency];
        double Seen(int row) =>
            Math.Clamp((m[row] * light[0]) + (m[row + 1] * light[1]) + (m[row + 2] * light[2]), 0, 1);
        return (0.2126 * Seen(0)) + (0.7152 * Seen(3)) + (0.0722 * Seen(6));
    }
}
