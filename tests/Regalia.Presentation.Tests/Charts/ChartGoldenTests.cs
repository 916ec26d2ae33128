using System.Collections.Immutable;
using Regalia.Presentation.Charts;

namespace Regalia.Presentation.Tests.Charts;

/// <summary>The pictures, held against files that were looked at.</summary>
public sealed class ChartGoldenTests
{
    /// <summary>Set it to 1 to write the pictures anew; then look at them.</summary>
    private const string Anew = "REGALIA_UPDATE";

    public static TheoryData<string, string> Charts
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string name in SampleCharts.Names)
            {
                foreach (string culture in new[] { "", "th-TH", "pt-BR", "tr-TR" })
                {
                    data.Add(name, culture);
                }
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void Each_is_the_one_that_was_looked_at_under_every_culture(string name, string culture)
    {
        (string alone, string inline) = AssessmentFixture.In(
            culture,
            () =>
            {
                Chart chart = SampleCharts.Of(name);
                return (chart.Svg(SvgUse.Alone), chart.Svg(SvgUse.Inline, page => "/en/" + page));
            }
        );
        Same(name + ".svg", alone);
        Same(name + ".inline.svg", inline);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    public void The_style_sheet_is_the_one_that_was_looked_at(string culture) =>
        Same("charts.css", AssessmentFixture.In(culture, ChartStyle.OfPage));

    [Theory]
    [MemberData(nameof(Charts))]
    public void A_metafile_does_not_depend_on_the_culture(string name, string culture)
    {
        ImmutableArray<byte> plain = [.. SampleCharts.Of(name).Emf()];
        Assert.Equal(plain, [.. AssessmentFixture.In(culture, () => SampleCharts.Of(name).Emf())]);
    }

    private static void Same(string name, string text)
    {
        string file = Path.Combine(Folder(), name);
        if (Environment.GetEnvironmentVariable(Anew) is "1")
        {
            File.WriteAllText(file, text);
        }
        Assert.Equal(File.ReadAllText(file), text);
    }

    private static string Folder()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string folder = Path.Combine(at.FullName, "tests", "Regalia.Presentation.Tests", "Charts", "Golden");
            if (Directory.Exists(folder))
            {
                return folder;
            }
        }
        throw new DirectoryNotFoundException("no Charts/Golden above " + AppContext.BaseDirectory);
    }
}
