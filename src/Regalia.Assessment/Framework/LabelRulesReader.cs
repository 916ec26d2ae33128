using System.Collections.Immutable;

namespace Regalia.Assessment.Framework;

/// <summary>Reads the `labels` part of framework.yaml.</summary>
internal static class LabelRulesReader
{
    public static LabelRules Read(YamlMap map)
    {
        foreach (string reason in (ReadOnlySpan<string>)["names", "bands", "matrix", "shown", "coverage"])
        {
            _ = map.Text(reason + "Reason");
        }
        ImmutableArray<string> names = [.. map.Texts("names")];
        ImmutableArray<Band> pressure = ReadBands(map, "pressureBands");
        ImmutableArray<Band> readiness = ReadBands(map, "readinessBands");
        RequireDistinct(map, "names", names);
        RequireDistinct(map, "pressureBands", [.. pressure.Select(b => b.Name)]);
        RequireDistinct(map, "readinessBands", [.. readiness.Select(b => b.Name)]);
        var rules = new LabelRules(
            names,
            pressure,
            readiness,
            ReadMatrix(map.Map("matrix"), pressure, readiness, names),
            map.Number("singleAt", 0, 1),
            map.Number("runAt", 0, 1),
            map.Number("coverageMinimum", 0, 1),
            [.. map.Texts("coverageOf")],
            [.. map.Maps("floors").Select(f => ReadFloor(f, names))]
        );
        map.RefuseTheRest();
        return rules;
    }

    private static ImmutableArray<Band> ReadBands(YamlMap labels, string key)
    {
        IReadOnlyList<YamlMap> maps = labels.Maps(key);
        var bands = ImmutableArray.CreateBuilder<Band>();
        foreach (YamlMap map in maps)
        {
            bool top = bands.Count == maps.Count - 1;
            string name = map.Text("name");
            double below = top && !map.Has("below") ? double.PositiveInfinity : map.Number("below", 0, 100);
            if (bands.Count > 0 && below <= bands[^1].Below && map.Has("below"))
            {
                map.Report("below", null, "a bound above the band before it", "order the bands from low to high");
            }
            map.RefuseTheRest();
            bands.Add(new Band(name, below));
        }
        if (bands.Count > 0 && !double.IsPositiveInfinity(bands[^1].Below))
        {
            labels.Report(key, null, "a top band without `below`", "leave out `below` of the last band");
        }
        return bands.ToImmutable();
    }

    // The matrix is read by these names, so that two alike, or none, would leave it without a meaning.
    private static void RequireDistinct(YamlMap map, string key, ImmutableArray<string> names)
    {
        if (!map.Has(key))
        {
            return;
        }
        if (names.IsEmpty || names.Distinct(StringComparer.Ordinal).Count() < names.Length)
        {
            map.Report(key, null, "one name or more, each only once", "give every one a name of its own");
        }
    }

    private static ImmutableArray<ImmutableArray<int>> ReadMatrix(
        YamlMap map,
        ImmutableArray<Band> pressure,
        ImmutableArray<Band> readiness,
        ImmutableArray<string> names
    )
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        foreach (Band row in pressure)
        {
            YamlMap cells = map.Map(row.Name);
            rows.Add([.. readiness.Select(column => ReadLabel(cells, column.Name, names))]);
            cells.RefuseTheRest();
        }
        map.RefuseTheRest();
        return rows.ToImmutable();
    }

    private static LabelFloor ReadFloor(YamlMap map, ImmutableArray<string> names)
    {
        var floor = new LabelFloor(
            map.Text("indicator"),
            map.Number("below", 0, 100),
            ReadLabel(map, "label", names),
            map.Text("reason"),
            map.Line
        );
        map.RefuseTheRest();
        return floor;
    }

    private static int ReadLabel(YamlMap map, string key, ImmutableArray<string> names)
    {
        string name = map.Text(key);
        int label = names.IndexOf(name, StringComparer.Ordinal);
        if (label < 0 && name.Length > 0)
        {
            map.Report(key, name, "one of " + string.Join(", ", names), "use a name from `labels.names`");
        }
        return Math.Max(label, 0);
    }
}
