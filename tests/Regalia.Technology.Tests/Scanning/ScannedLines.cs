using System.Text;
using Regalia.Technology.Queries;
using Regalia.Technology.Scanning;

namespace Regalia.Technology.Tests.Scanning;

/// <summary>Lines scanned both ways.</summary>
internal static class ScannedLines
{
    internal static readonly Query[] Queries =
    [
        .. new[]
        {
            "quantum AND (comput* OR \"error correction\") AND NOT classical",
            "title:\"seismic wave*\" OR keyword:seismology OR topic:\"oil and gas\"",
            "(reservoir OR aquifer) NEAR/3 (model* OR simulation OR \"finite element\")",
            "\"machine learning\" OR \"neural network*\" OR deep-learning OR abstract:(random NEAR/0 forest*)",
            "carbon NEAR/5 (capture OR storage) AND NOT title:review",
            "schrödinger OR straße OR \"naïve bay*\" OR поверхность",
            "h2o OR co2 OR \"li ion\" OR x1",
            "title:of AND abstract:the AND NOT keyword:geology",
            "\"state of the art\" OR \"the results show\" OR (of NEAR/1 the) OR electroencephalograph*",
            "(rock OR rocks) NEAR/0 (rock OR rocks) OR (\"of the\" NEAR/2 \"of the\")",
            "thermodynamically OR geochemical-hydrodynamic* OR (hydrocarbon* NEAR/10 migration) OR keyword:nappe*",
        }.Select(Query.Parse),
    ];

    internal static readonly ScanOptions Options = new()
    {
        Types = ["article", "review", "book-chapter"],
        FromYear = 1990,
    };

    private static readonly PartScanner Fast = new(Queries, Options);
    private static readonly PartScanner Ordinary = new(Queries, Options) { IsOrdinaryOnly = true };

    internal static PartScan ScanFast(byte[] content) => Fast.Scan(new MemoryStream(content), "a.jsonl");

    internal static PartScan ScanOrdinary(byte[] content) => Ordinary.Scan(new MemoryStream(content), "a.jsonl");

    /// <summary>Scans one line fast and plainly; asserts that they agree; returns whether it was handed over.</summary>
    internal static bool AssertAgree(byte[] line)
    {
        PartScan fast = ScanFast(line);
        Assert.Equal(PlainScan.Of(line, Queries, Options), ScanText.OfLine(fast));
        return fast.HandedOver > 0;
    }

    internal static bool AssertAgree(string line) => AssertAgree(Encoding.UTF8.GetBytes(line));
}
