using System.Globalization;
using Regalia.Evidence.Faults;
using Regalia.Indices;
using Regalia.Indices.Uncertainty;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Regalia.Construction;

/// <summary>Reads a specification in YAML. Every fault is reported with its line and its path; nothing is thrown for bad
/// content.</summary>
public static class SpecificationReader
{
    private const int MostLevels = 32;

    /// <summary>Reads a specification.</summary>
    /// <param name="file">The file; other files that it names are sought beside it.</param>
    /// <param name="definition">The index whose codes it may name.</param>
    /// <param name="data">The data whose units and groupings it may name.</param>
    public static SpecificationReading Read(InputFile file, IndexDefinition definition, IndexData data)
    {
        ArgumentNullException.ThrowIfNull(file);
        SpecificationFaults faults = new(file.Name);
        List<Fault> unreadable = [];
        if (file.Text(unreadable) is not string text)
        {
            return new(Specification: null, [.. unreadable]);
        }

        IndexSpecification? specification = null;
        if (IsWellFormed(text, faults) && Root(text, faults) is SpecificationMap root)
        {
            specification = Specification(root, file, new(definition, data), faults);
            root.RefuseTheRest();
        }

        return new(faults.Count == 0 ? specification : null, faults.All);
    }

    private static SpecificationMap? Root(string text, SpecificationFaults faults)
    {
        YamlStream yaml = [];
        try
        {
            yaml.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            // A key twice, an alias of nothing: the parser alone does not mind.
            Malformed(faults, (int)e.Start.Line, Said(e));
            return null;
        }

        switch (yaml.Documents)
        {
            case []:
                return new([], "", faults);
            case [{ RootNode: YamlMappingNode root }]:
                return new(root, "", faults);
            default:
                faults.Add(1, null, null, "settings as key: value", "begin with steps:, see docs/index-build.md");
                return null;
        }
    }

    private static IndexSpecification Specification(
        SpecificationMap root,
        InputFile file,
        SpecificationScope scope,
        SpecificationFaults faults
    )
    {
        List<string> warnings = [];
        IndexPlan plan = PlanReader.Read(root, scope, file, warnings);
        ScoreLabels? labels = LabelsReader.Read(root, scope);
        string? group = null;
        if (root.Value("ranks") is SpecificationValue ranks)
        {
            SpecificationMap map = ranks.Map();
            group = map.Value("group")?.Code(scope.Groups, "a grouping");
            map.RefuseTheRest();
        }

        List<InputFile> others = [];
        UncertaintyPlan? uncertainty = null;
        if (root.Value("uncertainty") is { IsNothing: false } given)
        {
            uncertainty = new UncertaintyReader(plan, scope, file, others, faults).Read(given.Map()) with
            {
                Labels = labels?.Cuts,
            };
        }

        return new(file, plan)
        {
            RankGroup = group,
            Labels = labels,
            Uncertainty = uncertainty,
            OtherFiles = [.. others],
            Warnings = [.. warnings],
        };
    }

    // The tree is built by recursion: a file that nests without end must not take the program down with it.
    private static bool IsWellFormed(string text, SpecificationFaults faults)
    {
        int line = 1;
        int level = 0;
        try
        {
            Parser parser = new(new StringReader(text));
            while (parser.MoveNext())
            {
                line = (int)parser.Current!.Start.Line;
                level += parser.Current.NestingIncrease;
                if (level > MostLevels)
                {
                    faults.Add(
                        line,
                        null,
                        null,
                        $"settings at most {Digits(MostLevels)} levels deep",
                        "write them flat"
                    );
                    return false;
                }
            }

            return true;
        }
        catch (YamlException e)
        {
            Malformed(faults, (int)e.Start.Line, Said(e));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The library fails so on some texts instead of naming the place; the last thing it read is near it.
            Malformed(faults, line, "what follows cannot be read");
        }

        return false;
    }

    private static void Malformed(SpecificationFaults faults, int line, string said) =>
        faults.Add(line, place: null, value: null, "well-formed YAML", "mend this line: " + said);

    private static string Said(YamlException e) => e.Message.ReplaceLineEndings(" ").TrimEnd('.');

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
