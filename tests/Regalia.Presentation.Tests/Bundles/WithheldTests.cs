using System.Text.Json;
using System.Text.RegularExpressions;
using Regalia.Assessment;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Tests.Bundles;

public sealed partial class WithheldTests(AssessmentFixture fixture)
{
    private static readonly string[] Restricted =
    [
        "PRE_NCSI",
        "PRE_GCI_LEGAL",
        "PRE_GCI_TOC",
        "PRE_WJP_CIVIL",
        "PRE_WJP_CRIM",
    ];
    private readonly AssessmentResult _result = fixture.Result;
    private readonly List<BundleFile> _files = [.. AssessmentBundle.Files(fixture.Result, [])];

    [Fact]
    public void No_file_holds_a_restricted_value_unless_it_is_asked_for()
    {
        (string Country, string Number)[] values = [.. RestrictedValues().Distinct()];
        Assert.True(values.Length > 100);
        HashSet<(string, string)> shown = Numbers(_files);
        HashSet<(string, string)> asked = Numbers([.. AssessmentBundle.Files(_result, [], includeRestricted: true)]);

        Assert.Equal("", string.Join('\n', values.Where(shown.Contains)));
        Assert.Equal("", string.Join('\n', values.Where(v => !asked.Contains(v))));
    }

    [Fact]
    public void What_is_withheld_is_marked_and_does_not_look_missing()
    {
        foreach (
            (string table, string[] blank) in new[]
            {
                ("1_values.csv", new[] { "value", "standard_error" }),
                ("2_scores.csv", ["as_coded", "value", "low", "high"]),
                ("5_drivers.csv", ["effect", "towards_vulnerability"]),
                ("6_gaps.csv", ["as_coded", "shortfall", "points", "priority"]),
            }
        )
        {
            List<Dictionary<string, string>> rows = BundleRows.Read(_files, table);
            Assert.Contains(rows, r => r["withheld"].Length > 0);
            foreach (Dictionary<string, string> row in rows)
            {
                bool restricted = Restricted.Contains(row["indicator"], StringComparer.Ordinal);
                Assert.Equal(restricted, row["withheld"].Length > 0);
                if (restricted)
                {
                    Assert.All(blank, column => Assert.Empty(row[column]));
                }
            }
        }
        Dictionary<string, string> sum = BundleRows.Read(_files, "1_values.csv").Of("BRA", "indicator", "PRE_GCI_TOC");
        Assert.Equal("ITU-TERMS", sum["withheld"]);
        Assert.Equal("PRE_GCI_TECH@2024=withheld;PRE_GCI_ORG@2024=withheld;PRE_GCI_CAP@2024=withheld", sum["inputs"]);
        Assert.Equal("value", sum["state"]);
    }

    [Fact]
    public void A_restricted_value_cannot_be_worked_back_from_a_composite()
    {
        // legislative = ... + .05 GCI legal: the open parts and the composite together would give the last one away.
        List<Dictionary<string, string>> composites = BundleRows.Read(_files, "3_composites.csv");

        Assert.Equal("ITU-TERMS", composites.Of("BRA", "composite", "legislative")["withheld"]);
        Assert.Empty(composites.Of("BRA", "composite", "legislative")["as_coded"]);
        Assert.NotEmpty(composites.Of("BRA", "composite", "legislative")["value"]);
        Assert.Empty(composites.Of("BRA", "composite", "reactive")["as_coded"]);
        Assert.NotEmpty(composites.Of("BRA", "composite", "preparedness")["as_coded"]);
        Assert.NotEmpty(composites.Of("BRA", "composite", "stock")["as_coded"]);
    }

    [Fact]
    public void A_shown_composite_with_one_restricted_part_alone_is_left_out_too()
    {
        CountryAssessment country = fixture.Country(AssessmentFixture.Brazil);
        CountryAssessment one = country with
        {
            Indicators =
            [
                .. country.Indicators.Where(i =>
                    i.Indicator.Id is "PRE_NCSI" || !Restricted.Contains(i.Indicator.Id, StringComparer.Ordinal)
                ),
            ],
        };
        var terms = new EvidenceTerms(_result);

        Assert.Equal(["EGA-TERMS"], terms.Revealing(one, "preparedness"));
        Assert.Empty(terms.Revealing(country, "preparedness"));
        Assert.Empty(terms.Revealing(country, "exposure"));
    }

    [Fact]
    public void The_manifest_counts_what_is_withheld()
    {
        using var manifest = JsonDocument.Parse(_files[^1].Text);
        JsonElement[] withheld = [.. manifest.RootElement.GetProperty("withheld").EnumerateArray()];

        Assert.Equal(
            ["EGA-TERMS", "ITU-TERMS", "WJP-TERMS"],
            withheld.Select(w => w.GetProperty("licence").GetString()!),
            StringComparer.Ordinal
        );
        Assert.Equal(
            BundleRows.Read(_files, "1_values.csv").Count(r => r["withheld"] is "WJP-TERMS"),
            withheld[2].GetProperty("values").GetInt32()
        );

        using var asked = JsonDocument.Parse(AssessmentBundle.Files(_result, [], includeRestricted: true).Last().Text);
        Assert.Equal(0, asked.RootElement.GetProperty("withheld").GetArrayLength());
        Assert.True(asked.RootElement.GetProperty("restrictedIncluded").GetBoolean());
    }

    [Fact]
    public void Estimates_from_a_tabulation_that_is_not_open_are_withheld()
    {
        List<BundleFile> files = [.. AssessmentBundle.Files(fixture.Modified, [])];
        Dictionary<string, string> rate = BundleRows.Read(files, "1_values.csv").Of("BRA", "indicator", "THR_RATE");

        Assert.Equal("WJP-TERMS", rate["withheld"]);
        Assert.Empty(rate["value"]);
        Assert.Contains("=withheld", rate["inputs"], StringComparison.Ordinal);
        Assert.All(
            BundleRows.Read(files, "threat_model.csv"),
            r => Assert.Equal(r["source"] is "cfr-2023-02", r["withheld"].Length > 0 && r["value"].Length == 0)
        );
    }

    // Short numbers such as 20 stand everywhere and prove nothing.
    private IEnumerable<(string Country, string Number)> RestrictedValues() =>
        from country in _result.Countries
        from score in country.Indicators
        where Restricted.Contains(score.Indicator.Id, StringComparer.Ordinal) && score.Evidence is not null
        from value in EvidenceTerms.Trace(score.Evidence!)
        let number = Digits.Of(value.Value)
        where number.Length >= 5
        select (country.Country.Code.ToString(), number);

    // Every number of every file with the country of its line: first cell of a table, name of a brief.
    private static HashSet<(string Country, string Number)> Numbers(IReadOnlyList<BundleFile> files) =>
        [
            .. from file in files
            from line in file.Text.Split('\n')
            let country = file.Path.StartsWith("briefs/", StringComparison.Ordinal)
                ? file.Path[7..10]
                : line.Split(',')[0]
            from Match number in Number().Matches(line)
            select (country, number.Value),
        ];

    [GeneratedRegex(@"\d+(\.\d+)?(E[-+]\d+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
