using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Evidence.Faults;

namespace Regalia.Assessment.Tests.Framework;

/// <summary>A broken setting gives one fault, and that names line and place and how to mend it.</summary>
public sealed class FrameworkFaultTests
{
    [Fact]
    public void The_bundled_framework_has_no_fault() => Assert.Empty(FrameworkText.Faults(FrameworkText.Bundled));

    [Theory]
    // Keys that nothing asks for, and keys that somebody misspelt.
    [InlineData("version: \"2026.1\"", "version: \"2026.1\"\nauthor: me", "author", "remove it")]
    [InlineData(
        "    fixedWeights: true",
        "    fixedWeight: true",
        "composites[1].fixedWeight",
        "did you mean fixedWeights?"
    )]
    [InlineData("  rateFloor: 10", "  rateFlor: 10", "threat.rateFlor", "did you mean rateFloor?")]
    [InlineData("  singleAt: 0.60", "  singelAt: 0.60", "labels.singelAt", "did you mean singleAt?")]
    [InlineData("\ngaps:", "\ngap:", "gap", "did you mean gaps?")]
    [InlineData("    low: {", "    lo: {", "labels.matrix.lo", "did you mean low?")]
    [InlineData("    low: { strong:", "    low: { storng:", "labels.matrix.low.storng", "did you mean strong?")]
    // Values.
    [InlineData("  rateFloor: 10", "  rateFloor: 101", "threat.rateFloor", "dot")]
    [InlineData("  rateFloor: 10", "  rateFloor: NaN", "threat.rateFloor", "dot")]
    [InlineData("  driftPerRootYear: 2.0", "  driftPerRootYear: 2,0", "draws.driftPerRootYear", "dot")]
    [InlineData("  imputationPool: 3", "  imputationPool: 2.5", "draws.imputationPool", "dot")]
    [InlineData("  count: 10000\n", "  count: 0\n", "draws.count", "dot")]
    [InlineData("    fixedWeights: true", "    fixedWeights: yes", "composites[1].fixedWeights", "true or false")]
    [InlineData("    fixedWeights: true", "    fixedWeights: [true]", "composites[1].fixedWeights", "true or false")]
    [InlineData("aggregate: geometric", "aggregate: harmonic", "composites[1].aggregate", "one of the two means")]
    [InlineData(
        "code: THR_RATE, parent: threat, weight: 0.75",
        "code: THR_RATE, parent: threat, weight: -1",
        "indicators[11].weight",
        "dot"
    )]
    [InlineData(
        "code: THR_RATE, parent: threat, weight: 0.75",
        "code: THR_RATE, parent: threat",
        "indicators[11].weight",
        "give it a `weight:`"
    )]
    // Labels, bands and the matrix.
    [InlineData(
        "low: { strong: Guarded, good: Guarded",
        "low: { strong: Safe, good: Guarded",
        "labels.matrix.low.strong",
        "labels.names"
    )]
    [InlineData(
        "{ name: moderate, below: 40 }",
        "{ name: moderate, below: 10 }",
        "labels.pressureBands[2].below",
        "low to high"
    )]
    [InlineData(
        "{ name: partial, below: 60 }",
        "{ name: partial, below: 40 }",
        "labels.readinessBands[2].below",
        "low to high"
    )]
    [InlineData(
        "{ name: partial, below: 60 }",
        "{ name: partial }",
        "labels.readinessBands[2].below",
        "give it a `below:`"
    )]
    [InlineData("- { name: strong }", "- { name: strong, below: 100 }", "labels.readinessBands", "leave out `below`")]
    [InlineData("[Guarded, Alert, Mod", "[Guarded, Guarded, Alert, Mod", "labels.names", "once")]
    [InlineData("coverageOf: [exposure,", "coverageOf: [exposures,", "labels.coverageOf", "exposures")]
    // Windows.
    [InlineData(
        "from: 2020, to: 2024, probability: 0.5",
        "from: 2020, to: 2024, probability: 0.6",
        "threat.sources",
        "add to 1"
    )]
    [InlineData("from: 2020, to: 2024", "from: 2024, to: 2020", "threat.sources[1].to", "exchange")]
    [InlineData("source: cfr-2023-02", "source: cfr-2032", "cfr-2032", "id")]
    // Structure and references.
    [InlineData("code: GRD_G20, parent: guardrails", "code: GRD_G20, parent: guardrail", "GRD_G20", "parent")]
    [InlineData("code: PRE_NCSI,", "code: PRE_NSCI,", "PRE_NSCI", "did you mean PRE_NCSI?")]
    [InlineData(
        "between: [PRE_NCSI, PRE_GCI_TOC]",
        "between: [PRE_NCSI]",
        "draws.disagreements[1].between",
        "two measures"
    )]
    [InlineData("between: [PRE_NCSI, PRE_GCI_TOC]", "between: [PRE_NCSI, PRE_GCI]", "PRE_GCI", "weight")]
    [InlineData("  covariate: CTX_GDP", "  covariate: CTX_GPD", "threat.covariate", "id")]
    public void Each_broken_setting_gives_one_fault(string old, string @new, string place, string mend)
    {
        (ImmutableArray<Fault> faults, int line) = FrameworkText.Change(old, @new);
        // An indicator that no longer exists by its name is also missed where it is named as a pair.
        Fault fault = Assert.Single(faults.Where(f => f.Column != "PRE_NCSI"));
        Assert.Equal(FrameworkReader.FileName, fault.File);
        Assert.Equal(place, fault.Column);
        Assert.Contains(mend, fault.Mend + " " + fault.Expected, StringComparison.Ordinal);
        if (fault.Row is { } row)
        {
            Assert.InRange(row, line - 3, line + 1);
        }
        else
        {
            Assert.Contains(place, new[] { "threat.covariate", "labels.coverageOf" });
        }
    }

    [Fact]
    public void A_cycle_is_one_fault_that_names_its_members()
    {
        string text = FrameworkText
            .Bundled.Replace(
                "parent: exposure\n    weight: 0.5\n    aggregate: arithmetic\n    reason: The size",
                "parent: intensity\n    weight: 0.5\n    aggregate: arithmetic\n    reason: The size",
                StringComparison.Ordinal
            )
            .Replace(
                "parent: exposure\n    weight: 0.5\n    aggregate: arithmetic\n    reason: The density",
                "parent: stock\n    weight: 0.5\n    aggregate: arithmetic\n    reason: The density",
                StringComparison.Ordinal
            )
            .Replace("code: EXP_RD_USD, parent: stock", "code: EXP_RD_USD, parent: exposure", StringComparison.Ordinal);
        Fault fault = Assert.Single(FrameworkText.Faults(text));
        Assert.Contains("stock", fault.Expected, StringComparison.Ordinal);
        Assert.Contains("intensity", fault.Expected, StringComparison.Ordinal);
        Assert.NotNull(fault.Row);
    }

    [Fact]
    public void Weight_0_everywhere_under_a_composite_is_one_fault_that_says_so()
    {
        string text = string.Join(
            '\n',
            FrameworkText
                .Bundled.Split('\n')
                .Select(l =>
                    l.Contains("parent: guardrails,", StringComparison.Ordinal)
                        ? l[..l.IndexOf("weight:", StringComparison.Ordinal)]
                            + "weight: 0"
                            + l[l.IndexOf(", reason:", StringComparison.Ordinal)..]
                        : l
                )
        );
        Fault fault = Assert.Single(FrameworkText.Faults(text));
        Assert.Equal("guardrails", fault.Column);
        Assert.NotNull(fault.Row);
        Assert.Contains("weight above 0", fault.Expected + fault.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void An_indicator_that_stands_twice_is_a_fault_even_with_weight_0()
    {
        (ImmutableArray<Fault> faults, _) = FrameworkText.Change("code: PRE_REMEDY, parent", "code: PRE_NCSI, parent");
        Fault fault = Assert.Single(faults);
        Assert.Equal("PRE_NCSI", fault.Column);
    }

    [Fact]
    public void A_band_that_stands_twice_is_a_fault_and_no_crash()
    {
        // With the cells of the other name gone as well, nothing but the name is wrong.
        string text = FrameworkText
            .Bundled.Replace("- { name: good, below: 80 }", "- { name: weak, below: 80 }", StringComparison.Ordinal)
            .Replace(", good: Guarded", "", StringComparison.Ordinal)
            .Replace(", good: Alert", "", StringComparison.Ordinal)
            .Replace(", good: Moderately vulnerable", "", StringComparison.Ordinal)
            .Replace(", good: Highly vulnerable", "", StringComparison.Ordinal);
        Assert.Equal("labels.readinessBands", Assert.Single(FrameworkText.Faults(text)).Column);
    }

    [Fact]
    public void A_parent_that_does_not_exist_is_a_fault_even_with_weight_0()
    {
        (ImmutableArray<Fault> faults, int line) = FrameworkText.Change(
            "code: PRE_REMEDY, parent: reactive",
            "code: PRE_REMEDY, parent: reactiv"
        );
        Fault fault = Assert.Single(faults);
        Assert.Equal(("PRE_REMEDY", line), (fault.Column, fault.Row));
    }

    [Theory]
    [InlineData("pressureBands")]
    [InlineData("readinessBands")]
    public void No_bands_at_all_are_a_fault_and_no_crash(string key)
    {
        int start = FrameworkText.Bundled.IndexOf("  " + key, StringComparison.Ordinal);
        int next = FrameworkText.Bundled.IndexOf("\n  ", start, StringComparison.Ordinal);
        while (FrameworkText.Bundled[next..].StartsWith("\n    -", StringComparison.Ordinal))
        {
            next = FrameworkText.Bundled.IndexOf('\n', next + 1);
        }
        string text = FrameworkText.Bundled[..start] + "  " + key + ": []" + FrameworkText.Bundled[next..];
        Assert.Contains(FrameworkText.Faults(text), f => f.Column == "labels." + key);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a\n- b\n")]
    [InlineData("42")]
    [InlineData("version: 1\nversion: 2\n")]
    [InlineData("a: &x [*x]\n")]
    [InlineData("a: [\n")]
    [InlineData("composites: [[[[]]]]\nlabels: 5\n")]
    [InlineData("? [a, b]\n: c\n")]
    [InlineData("\0\u0001")]
    public void What_is_no_framework_is_a_fault_and_no_crash(string text)
    {
        FrameworkReading reading = FrameworkText.Read(text);
        Assert.Null(reading.Framework);
        Assert.NotEmpty(reading.Faults);
    }

    [Fact]
    public void A_file_cut_in_the_middle_never_throws_and_never_passes()
    {
        // What is left at the very end is only a comment or the last reason, so the last bytes may be missing.
        int last = FrameworkText.Bundled.IndexOf("similarityReason", StringComparison.Ordinal);
        for (int length = 0; length < last; length += 200)
        {
            Assert.NotEmpty(FrameworkText.Faults(FrameworkText.Bundled[..length]));
        }
    }

    [Fact]
    public void A_missing_file_is_one_fault()
    {
        string folder = Directory.CreateTempSubdirectory("regalia-framework-").FullName;
        Fault fault = Assert.Single(FrameworkReader.Read(folder).Faults);
        Directory.Delete(folder);
        Assert.Equal(FaultKind.Missing, fault.Kind);
    }
}
