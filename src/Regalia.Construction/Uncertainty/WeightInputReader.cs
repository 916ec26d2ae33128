using System.Collections.Immutable;
using System.Globalization;
using Regalia.Evidence.Faults;
using Regalia.Indices;
using Regalia.Indices.Uncertainty;

namespace Regalia.Construction;

/// <summary>Reads how weights vary: by noise, by a Dirichlet distribution, or as sets that a table lists.</summary>
internal sealed class WeightInputReader(
    SpecificationScope scope,
    InputFile specification,
    List<InputFile> others,
    SpecificationFaults faults
)
{
    public UncertainInput? Read(string name, SpecificationValue value)
    {
        SpecificationMap map = value.Map();
        UncertainInput? input = null;
        switch (map.Keys.Intersect(["noise", "dirichlet", "sets"], StringComparer.Ordinal).ToArray())
        {
            case ["noise"]:
                input = new WeightNoise(name, Noise(map.Value("noise")!));
                break;
            case ["dirichlet"]:
                input = new WeightDirichlet(
                    name,
                    map.Value("dirichlet")!.Above(0),
                    map.Value("fixed")?.Codes(scope.Aggregates, "an aggregate") ?? []
                );
                break;
            case ["sets"]:
                input = Sets(name, map.Value("sets")!);
                break;
            default:
                value.Fault("one of noise, dirichlet, sets", "write one, such as { noise: 0.25 }");
                return null;
        }

        map.RefuseTheRest();
        return input;
    }

    private ImmutableDictionary<int, double> Noise(SpecificationValue value)
    {
        ImmutableDictionary<int, double>.Builder factors = ImmutableDictionary.CreateBuilder<int, double>();
        // The index itself has no sibling to be weighed against.
        int highest = scope.Definition.Levels - 1;
        if (!value.IsMap)
        {
            double factor = value.Above(0, below: 1);
            for (int level = 1; level <= highest; level++)
            {
                factors.Add(level, factor);
            }

            return factors.ToImmutable();
        }

        foreach ((string key, SpecificationValue entry) in value.Map().Entries())
        {
            if (NumberText.TryWhole(key, out int level) && level >= 1 && level <= highest)
            {
                factors[level] = entry.Above(0, below: 1);
            }
            else
            {
                entry.Blame(
                    key,
                    string.Create(CultureInfo.InvariantCulture, $"a level from 1 to {highest}"),
                    "levels are numbered from the indicators (1) upwards"
                );
            }
        }

        if (factors.Count == 0 && faults.Count == 0)
        {
            value.Fault("a factor, or one a level", "write noise: 0.25");
        }

        return factors.ToImmutable();
    }

    private WeightAlternatives? Sets(string name, SpecificationValue value)
    {
        string path = value.Text("the path of a table", "name a CSV file beside the specification");
        if (path.Length == 0)
        {
            return null;
        }

        List<Fault> found = [];
        string folder = Path.GetDirectoryName(Path.GetFullPath(specification.Path)) ?? "";
        InputFile? file = InputFile.Read(Path.Combine(folder, path), found);
        if (file is null)
        {
            value.Fault(
                "a file that can be read",
                "there is none at this place beside the specification: mend the path"
            );
            return null;
        }

        others.Add(file);
        ImmutableArray<IndexWeights> sets = InputTable.Read(file, found) is InputTable table ? Sets(table) : [];
        if (found.Count == 0 && sets.Length < 2)
        {
            value.Fault("a table with two sets of weights or more", "give each set a column after iCode");
        }

        faults.Add(found);
        return new(name, sets);
    }

    private ImmutableArray<IndexWeights> Sets(InputTable table)
    {
        int code = table.PlaceOf("iCode");
        if (code < 0)
        {
            table.Fault(null, "iCode", null, "the column \"iCode\"", "add it: the code each weight belongs to");
            return [];
        }

        string[] nodes = [.. scope.Nodes];
        foreach (TableRow row in table.Rows)
        {
            if (!nodes.Contains(row.Cells[code], StringComparer.Ordinal))
            {
                string? near = Spelling.Nearest(row.Cells[code], nodes);
                table.Fault(
                    row,
                    "iCode",
                    row.Cells[code],
                    "the code of an indicator or aggregate",
                    near is null ? "mend the code, or remove the row" : $"did you mean {near}?"
                );
                return [];
            }
        }

        IndexWeights given = IndexWeights.Given(scope.Definition);
        ImmutableArray<IndexWeights>.Builder sets = ImmutableArray.CreateBuilder<IndexWeights>();
        for (int place = 0; place < table.Header.Length; place++)
        {
            // Level stands in tables of weights that other tools write.
            if (place != code && table.Header[place] is not "Level")
            {
                sets.Add(given.With(table.Rows.Select(row => Weight(table, row, code, place))));
            }
        }

        return sets.ToImmutable();
    }

    private static KeyValuePair<string, double> Weight(InputTable table, TableRow row, int code, int place)
    {
        string text = row.Cells[place];
        if (NumberText.TryNumber(text, out double weight) && weight >= 0.0)
        {
            return new(row.Cells[code], weight);
        }

        table.Fault(row, table.Header[place], text, "a weight, 0 or more", "write a number with a decimal point");
        return new(row.Cells[code], 0.0);
    }
}
