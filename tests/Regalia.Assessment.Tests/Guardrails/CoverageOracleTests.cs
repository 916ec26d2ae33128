using System.Globalization;
using CsCheck;
using Regalia.Assessment.Guardrails;
using Regalia.Evidence;
using Row = System.Collections.Generic.Dictionary<string, string>;

namespace Regalia.Assessment.Tests.Guardrails;

/// <summary>Verdicts beside those of a second implementation, on the bundled release and on generated rows.</summary>
public sealed class CoverageOracleTests
{
    private static readonly string[] Stages = ["prevent", "deter", "detect", "recover"];
    private static readonly string[] Codes = ["AAA", "BBB", "CCC"];
    private static readonly string[] Groups = ["EU", "GG"];
    private static readonly string[] Words =
    [
        "party",
        "signatory",
        "endorsed",
        "statement",
        "statement_against",
        "member",
        "invited",
        "not_signed",
        "none",
        "none_found",
        "not_member",
        "not_party",
    ];

    private static readonly Gen<string> Element = OneOf("yes", "partial", "no");

    private static readonly Gen<Row> InstrumentRows =
        from binding in OneOf("yes", "no", "when_in_force", "contested")
        from cyber in Element
        from ip in Element
        from states in OneOf("yes", "partial", "no", "unknown")
        from standing in OneOf("in_force", "not_in_force", "adopted", "closed", "contested", "unknown")
        from addressees in OneOf("adherents", "un-members", "nobody")
        from stages in Gen.Shuffle(Stages, 1, 4)
        select new Row(StringComparer.Ordinal)
        {
            ["binding"] = binding,
            ["covers_cyber"] = cyber,
            ["covers_ip"] = ip,
            ["covers_state_conduct"] = states,
            ["standing"] = standing,
            ["addressees"] = addressees,
            ["stages"] = string.Join('|', stages),
        };

    [Fact]
    public void On_the_bundled_release()
    {
        List<Row> Table(string name) => PlainCsv.Read(Path.Combine(BundledRelease.Folder, name + ".csv"));
        AssertSame(
            CoverageAnalysis.Of(GuardrailEvidence.Of(BundledRelease.Release)),
            Table("instruments"),
            Table("positions"),
            Table("jurisdictions")
        );
    }

    [Fact]
    public void On_generated_rows() =>
        Gen.Select(
                InstrumentRows.List[1, 6],
                Gen.Int[0, (2 * Words.Length) - 1].Array[(Codes.Length + Groups.Length) * 6],
                Gen.Bool.Array[Codes.Length * Groups.Length]
            )
            .Sample(
                (instruments, said, members) =>
                {
                    for (int i = 0; i < instruments.Count; i++)
                    {
                        instruments[i]["id"] = "I" + (char)('A' + i);
                    }
                    List<Row> positions = Positions(instruments, said);
                    List<Row> groups =
                    [
                        .. Groups.Select(
                            (g, n) =>
                                new Row(StringComparer.Ordinal)
                                {
                                    ["code"] = g,
                                    ["kind"] = "group",
                                    ["members"] = string.Join(
                                        '|',
                                        Codes.Where((_, c) => members[(n * Codes.Length) + c])
                                    ),
                                }
                        ),
                    ];
                    AssertSame(
                        CoverageAnalysis.Of(Read(instruments, positions, groups)),
                        instruments,
                        positions,
                        groups
                    );
                }
            );

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    // Half of the cells have no row.
    private static List<Row> Positions(List<Row> instruments, int[] said) =>
        [
            .. Codes
                .Concat(Groups)
                .SelectMany((_, _) => instruments, (code, instrument) => (code, instrument))
                .Select((pair, n) => (pair.code, pair.instrument, word: said[n]))
                .Where(p => p.word < Words.Length)
                .Select(p => new Row(StringComparer.Ordinal)
                {
                    ["jurisdiction"] = p.code,
                    ["instrument"] = p.instrument["id"],
                    ["position"] = Words[p.word],
                }),
        ];

    private static GuardrailEvidence Read(List<Row> instruments, List<Row> positions, List<Row> groups) =>
        GuardrailRows.Rows(
            [
                .. instruments.Select(i =>
                    GuardrailRows.Instrument(
                        i["id"],
                        i["binding"],
                        i["covers_cyber"],
                        i["covers_ip"],
                        i["covers_state_conduct"],
                        standing: i["standing"],
                        addressees: i["addressees"],
                        stages: i["stages"]
                    )
                ),
            ],
            [
                .. positions.Select(p =>
                    GuardrailRows.Position(
                        p["jurisdiction"],
                        p["instrument"],
                        Enum.Parse<Commitment>(p["position"].Replace("_", ""), ignoreCase: true)
                    )
                ),
            ],
            [.. groups.Select(g => GuardrailRows.Group(g["code"], g["members"].Split('|')))],
            verifiedOnly: false,
            Codes
        );

    private static void AssertSame(
        CoverageAnalysis analysis,
        List<Row> instruments,
        List<Row> positions,
        List<Row> groups
    )
    {
        foreach (CountryCoverage country in analysis.Countries)
        {
            foreach (StageCoverage stage in country.Stages)
            {
                int plain = PlainCoverage.Verdict(country.Country.Code, stage.Stage, instruments, positions, groups);
                Assert.True(
                    plain == (int)stage.Verdict,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{country.Country.Code} {stage.Stage}: {stage.Verdict}, plainly {plain}"
                    )
                );
                Assert.True(stage.AtBest >= stage.Verdict);
                Assert.True(stage.VerifiedVerdict <= stage.Verdict);
            }
        }
        int pairs = analysis.Countries.Sum(c => c.Stages.Count(s => s.Verdict == CoverageVerdict.Binding));
        Assert.Equal(pairs, analysis.Finding.CoveredPairs);
        Assert.Equal(pairs == 0, analysis.Finding.NothingBinding);
    }
}
