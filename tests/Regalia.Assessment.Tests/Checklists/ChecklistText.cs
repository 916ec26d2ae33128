using System.Collections.Immutable;
using Regalia.Assessment.Checklists;
using Regalia.Evidence.Faults;

namespace Regalia.Assessment.Tests.Checklists;

/// <summary>Small checklists, and the bundled one with something changed.</summary>
internal static class ChecklistText
{
    public static readonly string Bundled = File.ReadAllText(
        Path.Combine(BundledRelease.Folder, ChecklistReader.FileName)
    );

    public static readonly Checklist Questions = Whole(ChecklistReader.Read(BundledRelease.Release));

    /// <summary>One question about trade secrets that has no fault; lines 3 to 11.</summary>
    public const string TradeSecret = """
        version: mine
        questions:
          - id: PRE_LAW_TRADESECRET
            stage: deter
            kind: legislative
            question: Is there a law?
            help: Yes means a statute.
            answers: { "yes": 1, "partly": 0.5, "no": 0 }
            evidence: The law.
            example: "Example (invented): Act 1."
            respondent: IP office

        """;

    public static ChecklistReading Parse(string text) =>
        ChecklistReader.Parse("mine.yaml", text, BundledRelease.Release);

    /// <summary>The one question, with a line changed; an empty line takes it away.</summary>
    public static ImmutableArray<Fault> Change(string line, string changed)
    {
        string old = "    " + line + "\n";
        Assert.True(TradeSecret.Contains(old, StringComparison.Ordinal), "no line " + line);
        return Parse(
            TradeSecret.Replace(old, changed.Length == 0 ? "" : "    " + changed + "\n", StringComparison.Ordinal)
        ).Faults;
    }

    public static Checklist Whole(ChecklistReading reading)
    {
        Assert.True(reading.Checklist is not null, string.Join('\n', reading.Faults));
        Assert.Empty(reading.Faults);
        return reading.Checklist;
    }
}
