using System.Globalization;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Trends;

/// <summary>The one level that a trend counts.</summary>
internal static class TrendLevel
{
    /// <summary>The level that is asked for, or the only one that there is.</summary>
    /// <exception cref="TrendException">There are several and none is asked for, or none of the one asked for.</exception>
    public static RecordLevel Of(RecordFacts facts, RecordLevel? asked)
    {
        int[] counts = new int[RecordLevelWords.All.Length];
        foreach (RecordLevel level in facts.Levels)
        {
            counts[(int)level]++;
        }

        var there = Enum.GetValues<RecordLevel>().Where(l => counts[(int)l] > 0).ToList();
        if (asked is RecordLevel wanted)
        {
            return counts[(int)wanted] > 0 || there.Count == 0
                ? wanted
                : throw new TrendException(
                    $"{facts.Snapshot.Name} has no records of level {wanted.Word()}: it has "
                        + Listed(there, counts)
                        + $"; use --level {there[0].Word()}"
                );
        }

        return there switch
        {
            [] => facts.Snapshot.Source.Level,
            [RecordLevel only] => only,
            _ => throw new TrendException(
                $"{facts.Snapshot.Name} has {Listed(there, counts)}: one count must not mix them, for one incident is many"
                    + $" reports and many victims; choose one, such as --level {there.MaxBy(l => counts[(int)l]).Word()}"
            ),
        };
    }

    private static string Listed(List<RecordLevel> levels, int[] counts) =>
        string.Join(
            ", ",
            levels.Select(l => counts[(int)l].ToString(CultureInfo.InvariantCulture) + " of level " + l.Word())
        );
}
