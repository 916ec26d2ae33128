using Regalia.Construction;
using Regalia.Presentation.Construction;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Tests.Construction;

/// <summary>Indices too small for some of the questions: what can be answered is, and the rest is named.</summary>
public sealed class DiagnosisTests
{
    private const string Meta = """
        iCode,Level,Parent,Direction,Weight,Type
        A,1,P,1,1,Indicator
        B,1,P,1,1,Indicator
        P,2,Index,1,1,Aggregate
        Index,3,NA,1,1,Aggregate

        """;

    [Fact]
    public void Two_units_and_one_pillar()
    {
        Diagnosis index = Of("uCode,A,B\nX,1,5\nY,2,4\n");
        Assert.Collection(
            index.Notes,
            note => Assert.StartsWith("principal components of P: ", note, StringComparison.Ordinal),
            note => Assert.Contains("another variable of weight", note, StringComparison.Ordinal)
        );
        Assert.Equal([1], index.LeftOut.Select(level => level.Elements[0].Variable.Level!.Value));
        Assert.All(index.Parents, found => Assert.Equal(double.NaN, found.Pair.Correlation.Coefficient));
        Assert.Empty(index.Flags);
        Assert.Equal("A,B,pearson,NA,NA,2", Lines(index, "correlations_given.csv")[1]);
        using StringWriter written = new();
        DiagnosisTable.Write(Screen.On(written, isTerminal: false, _ => null), index);
        foreach (string note in index.Notes)
        {
            Assert.Contains(note[..40], written.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_stands_out_is_found()
    {
        // A and B go the same way, C against them.
        Diagnosis index = Of(
            "uCode,A,B,C\nW,1,10,9\nX,2,21,7\nY,3,29,4\nZ,4,40,1\n",
            Meta.Replace("P,2", "C,1,P,1,1,Indicator\nP,2", StringComparison.Ordinal)
        );
        Assert.Equal(
            "high A B, low A C, low B C",
            string.Join(", ", index.Flags.Select(flag => $"{flag.Why} {flag.Found.First} {flag.Found.Second}"))
        );
        Diagnosis.Alpha alpha = index.Alphas.First(found =>
            string.Equals(found.Aggregate.Code, "P", StringComparison.Ordinal)
        );
        Assert.Equal(("normalised", 3), (alpha.Stage, alpha.Variables));
        Assert.True(alpha.Value < 0.0);
        Assert.Contains(
            index.Parents,
            found => found.Pair is { Code: "C", Ancestor: "P", Correlation.Coefficient: < 0.0 }
        );
        Assert.StartsWith(
            "high,aggregated,P,A,B,0.99",
            Lines(index, "correlation_flags.csv")[1],
            StringComparison.Ordinal
        );
    }

    private static string[] Lines(Diagnosis index, string file) =>
        DiagnosisBundle
            .Files(index)
            .Single(f => string.Equals(f.Path, file, StringComparison.Ordinal))
            .Text.Split('\n');

    private static Diagnosis Of(string data, string meta = Meta)
    {
        IndexInputReading reading = IndexInput.Read(InputFile.Of("data.csv", data), InputFile.Of("meta.csv", meta));
        Assert.Empty(reading.Faults.Select(fault => fault.ToString()));
        return Diagnosis.Of(
            reading.Input!,
            specification: null,
            new DiagnosisOptions(),
            TestContext.Current.CancellationToken
        );
    }
}
