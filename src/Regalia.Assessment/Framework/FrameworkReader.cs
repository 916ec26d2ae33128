using System.Globalization;
using Regalia.Evidence.Faults;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Regalia.Assessment.Framework;

/// <summary>Reads framework.yaml. Every fault is reported with its line; nothing is thrown for bad content.</summary>
public static class FrameworkReader
{
    /// <summary>The file's name in a release.</summary>
    public const string FileName = "framework.yaml";

    private const int MostLevels = 32;

    /// <summary>Reads the framework of a release folder.</summary>
    /// <returns>The framework, or null with at least one fault.</returns>
    public static FrameworkReading Read(string directory)
    {
        try
        {
            return Parse(File.ReadAllText(Path.Combine(directory, FileName)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new FrameworkReading(
                null,
                [new Fault(FileName, null, null, null, "a file that can be read", e.Message, FaultKind.Missing)]
            );
        }
    }

    /// <summary>Reads a framework from its text.</summary>
    /// <returns>The framework, or null with at least one fault.</returns>
    public static FrameworkReading Parse(string text)
    {
        var faults = new List<Fault>();
        AssessmentFramework? framework = null;
        try
        {
            if (TooDeepAt(text) is { } line)
            {
                string expected =
                    "settings at most " + MostLevels.ToString(CultureInfo.InvariantCulture) + " levels deep";
                Fault fault = new(
                    FileName,
                    line,
                    null,
                    null,
                    expected,
                    "start from the bundled release",
                    FaultKind.Content
                );
                return new FrameworkReading(null, [fault]);
            }
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            if (yaml.Documents is [{ RootNode: YamlMappingNode root }])
            {
                framework = ReadRoot(new YamlMap(root, "", FileName, faults));
            }
            else
            {
                faults.Add(
                    new Fault(
                        FileName,
                        1,
                        null,
                        null,
                        "settings as `key: value`",
                        "start from the bundled release",
                        FaultKind.Content
                    )
                );
            }
        }
        catch (YamlException e)
        {
            faults.Add(
                new Fault(
                    FileName,
                    (int)e.Start.Line,
                    null,
                    null,
                    "well-formed YAML",
                    "mend this line: " + e.Message,
                    FaultKind.Content
                )
            );
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The library fails so on some texts instead of naming the place.
            faults.Add(
                new Fault(
                    FileName,
                    null,
                    null,
                    null,
                    "well-formed YAML",
                    "look for a stray & or * or an unclosed bracket",
                    FaultKind.Content
                )
            );
        }
        return new FrameworkReading(faults.Count == 0 ? framework : null, [.. faults]);
    }

    // The tree is built by recursion: a file that nests without end must not take the program down with it.
    private static int? TooDeepAt(string text)
    {
        var parser = new Parser(new StringReader(text));
        int level = 0;
        while (parser.MoveNext())
        {
            level += parser.Current!.NestingIncrease;
            if (level > MostLevels)
            {
                return (int)parser.Current.Start.Line;
            }
        }
        return null;
    }

    private static AssessmentFramework ReadRoot(YamlMap root)
    {
        var framework = new AssessmentFramework(
            root.Text("version"),
            [.. root.Maps("composites").Select(ReadComposite)],
            [.. root.Maps("indicators").Select(ReadIndicator)],
            ReadThreat(root.Map("threat")),
            ReadDraws(root.Map("draws")),
            LabelRulesReader.Read(root.Map("labels")),
            ReadGaps(root.Map("gaps")),
            MeasureRulesReader.ReadLayers(root.Map("layers")),
            MeasureRulesReader.ReadOverlay(root.Map("overlay")),
            MeasureRulesReader.ReadPlan(root.Map("plan"))
        )
        {
            // Later than the first release: one that has no such section stays readable.
            Technology = root.Has("technology") ? TechnologyRulesReader.Read(root.Map("technology")) : null,
        };
        root.RefuseTheRest();
        return framework;
    }

    private static Composite ReadComposite(YamlMap map)
    {
        string? parent = map.TextOrNone("parent");
        string aggregate = map.Text("aggregate");
        if (aggregate is not ("arithmetic" or "geometric" or ""))
        {
            map.Report("aggregate", aggregate, "arithmetic or geometric", "name one of the two means");
        }
        var composite = new Composite(
            map.Text("code"),
            map.Text("name"),
            parent,
            parent is null ? 1 : map.Number("weight", 0, 1000),
            string.Equals(aggregate, "geometric", StringComparison.Ordinal),
            map.Flag("fixedWeights"),
            map.Text("reason"),
            map.Line
        );
        map.RefuseTheRest();
        return composite;
    }

    private static WeightedIndicator ReadIndicator(YamlMap map)
    {
        var indicator = new WeightedIndicator(
            map.Text("code"),
            map.Text("parent"),
            map.Number("weight", 0, 1000),
            map.Text("reason"),
            map.Line
        );
        map.RefuseTheRest();
        return indicator;
    }

    private static ThreatAssumptions ReadThreat(YamlMap map)
    {
        _ = (
            map.Text("covariateReason"),
            map.Text("sourcesReason"),
            map.Text("rateFloorReason"),
            map.Text("trendPriorReason")
        );
        var threat = new ThreatAssumptions(
            map.Text("covariate"),
            [.. map.Maps("sources").Select(ReadWindow)],
            map.Number("rateFloor", 0, 100),
            map.Number("trendPriorSd", 1e-6, 10)
        );
        if (!threat.Windows.IsEmpty && Math.Abs(threat.Windows.Sum(w => w.Probability) - 1) > 1e-9)
        {
            map.Report("sources", null, "probabilities that add to 1", "change them so that they add to 1");
        }
        map.RefuseTheRest();
        return threat;
    }

    private static IncidentWindow ReadWindow(YamlMap map)
    {
        var window = new IncidentWindow(
            map.Text("source"),
            map.Integer("from", 1990, 2100),
            map.Integer("to", 1990, 2100),
            map.Number("probability", 0, 1),
            map.Line
        );
        if (window.To < window.From)
        {
            map.Report("to", null, "a year not before `from`", "exchange the two years");
        }
        map.RefuseTheRest();
        return window;
    }

    private static DrawAssumptions ReadDraws(YamlMap map)
    {
        foreach (
            string reason in (ReadOnlySpan<string>)
                ["count", "weightConcentration", "drift", "flagError", "unverifiedSd", "imputation"]
        )
        {
            _ = map.Text(reason + "Reason");
        }
        var draws = new DrawAssumptions(
            map.Integer("count", 1, 100_000_000),
            (ulong)map.Integer("seed", 0, int.MaxValue),
            map.Number("weightConcentration", 1, 1e9),
            map.Number("driftPerRootYear", 0, 100),
            map.Number("flagErrorSourced", 0, 0.5),
            map.Number("flagErrorUnverified", 0, 0.5),
            map.Number("unverifiedSd", 0, 100),
            map.Integer("imputationPool", 1, 1000),
            map.Number("imputationSd", 0, 100),
            [.. map.Maps("disagreements").Select(ReadDisagreement).OfType<Disagreement>()]
        );
        map.RefuseTheRest();
        return draws;
    }

    private static Disagreement? ReadDisagreement(YamlMap map)
    {
        IReadOnlyList<string> between = map.Texts("between");
        _ = map.Text("reason");
        map.RefuseTheRest();
        if (between is [var first, var second])
        {
            return new Disagreement(first, second, map.Line);
        }
        map.Report("between", null, "two indicators", "name two measures of the same thing");
        return null;
    }

    private static GapRules ReadGaps(YamlMap map)
    {
        _ = (map.Text("confidenceReason"), map.Text("similarityReason"));
        YamlMap similarity = map.Map("similarity");
        var rules = new GapRules(
            map.Integer("practicesPerGap", 0, 100),
            similarity.Number("income", 0, 1),
            similarity.Number("region", 0, 1),
            similarity.Number("stock", 0, 1),
            similarity.Number("readiness", 0, 1)
        );
        similarity.RefuseTheRest();
        map.RefuseTheRest();
        return rules;
    }
}
