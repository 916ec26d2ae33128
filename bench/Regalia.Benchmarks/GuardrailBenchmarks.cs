using BenchmarkDotNet.Attributes;
using Regalia.Assessment.Guardrails;
using Regalia.Evidence;

namespace Regalia.Benchmarks;

/// <summary>The matrix of positions and the analysis of coverage for 200 generated countries and 40 instruments.</summary>
public class GuardrailBenchmarks
{
    private const int Countries = 200;
    private const int Instruments = 40;
    private static readonly string[] Extents = ["yes", "partial", "no", "unknown"];

    private GuardrailEvidence _evidence = null!;

    [GlobalSetup]
    public void Setup()
    {
        string[] codes =
        [
            .. Enumerable.Range(0, Countries).Select(i => $"{(char)('A' + (i / 26))}{(char)('A' + (i % 26))}X"),
        ];
        string[] ids =
        [
            .. Enumerable.Range(0, Instruments).Select(i => $"I{(char)('A' + (i / 26))}{(char)('A' + (i % 26))}"),
        ];
        _evidence = new(
            [.. codes.Select(Country)],
            [new("GG", "Group", "group", null, null, [.. codes.Take(50)], VerificationStatus.Sourced, 2)],
            [.. ids.Select(Instrument)],
            // Three cells of four have a row.
            [
                .. codes.SelectMany(
                    (code, c) =>
                        ids.Where((_, i) => (c + i) % 4 != 0)
                            .Select(
                                (id, i) =>
                                    new Position(
                                        code,
                                        id,
                                        (Commitment)((c + i) % 12),
                                        "2020-01-01",
                                        "https://example.org",
                                        VerificationStatus.Sourced,
                                        null,
                                        2
                                    )
                            )
                ),
            ],
            VerifiedOnly: false
        );
    }

    [Benchmark(Baseline = true)]
    public int Matrix() => PositionMatrix.Of(_evidence).LeftOut;

    [Benchmark]
    public int Coverage() => CoverageAnalysis.Of(_evidence).Finding.CoveredPairs;

    [Benchmark]
    public int Timeline() => PositionTimeline.Of(_evidence).Events.Length;

    private static Country Country(string code) =>
        new(
            Iso3.Parse(code),
            code[..2],
            code,
            "Region",
            VerificationStatus.Sourced,
            "High income",
            Emerging: false,
            "source",
            VerificationStatus.Sourced,
            2
        );

    private static Instrument Instrument(string id, int number) =>
        new(
            id,
            id,
            2000 + (number % 25),
            "treaty",
            number % 2 == 0 ? "yes" : "no",
            Extents[number % 3],
            Extents[number / 3 % 3],
            Extents[number % 4],
            "no",
            number % 2 == 0 ? "in_force" : "adopted",
            number % 7 == 0 ? "un-members" : "adherents",
            ["prevent", "deter", "detect", "recover"],
            "Scope",
            "Limits",
            "https://example.org",
            VerificationStatus.Sourced,
            null,
            2
        );
}
