using System.Collections.Immutable;
using System.Globalization;
using Regalia.Evidence.Faults;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Linking;

/// <summary>Finds the records that the rows of a table of pairs name.</summary>
internal sealed class PairResolution(
    PairTable table,
    IncidentStore store,
    IReadOnlyList<Snapshot> snapshots,
    bool areChosen
)
{
    private readonly Dictionary<string, Snapshot> chosen = snapshots.ToDictionary(
        static snapshot => snapshot.Source.Name,
        StringComparer.Ordinal
    );

    // Rows by which a vintage was named first.
    private readonly Dictionary<string, PairRow> namedBy = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Snapshot> found = new(StringComparer.Ordinal);

    internal AskedPairs Resolve()
    {
        foreach (PairRow row in table.Rows)
        {
            Choose(row, 0);
            Choose(row, 2);
        }
        ImmutableArray<(RecordReference First, RecordReference Second)> pairs =
        [
            .. table.Rows.Select(row => (Reference(row, 0), Reference(row, 2))),
        ];
        CheckIds(pairs);
        return new AskedPairs([.. chosen.Values], pairs);
    }

    private void Choose(PairRow row, int column)
    {
        Snapshot named = Find(row, column);
        string source = named.Source.Name;
        if (!chosen.TryGetValue(source, out Snapshot? usual))
        {
            throw table.Fault(
                row,
                column,
                "one of the sources chosen: " + string.Join(", ", snapshots.Select(static s => s.Name)),
                "choose it too, or take the row out"
            );
        }
        if (!table.Cell(row, column).Contains('@', StringComparison.Ordinal))
        {
            return;
        }
        bool isOther = !string.Equals(usual.Name, named.Name, StringComparison.Ordinal);
        if (isOther && (areChosen || namedBy.ContainsKey(source)))
        {
            string by = namedBy.TryGetValue(source, out PairRow? before)
                ? ", as row " + before.Line.ToString(CultureInfo.InvariantCulture) + " names it"
                : ", which was chosen";
            throw table.Fault(
                row,
                column,
                usual.Name + by,
                "one table takes one vintage of a source; ask for the other in a table of its own"
            );
        }
        chosen[source] = named;
        _ = namedBy.TryAdd(source, row);
    }

    private Snapshot Find(PairRow row, int column)
    {
        string name = table.Cell(row, column);
        if (found.TryGetValue(name, out Snapshot? snapshot))
        {
            return snapshot;
        }
        if (name.Length == 0)
        {
            throw table.Fault(
                row,
                column,
                "a source, such as " + Known().FirstOrDefault("cfr") + "; the cell is blank",
                "fill it, or take the row out"
            );
        }
        snapshot =
            store.Find(name)
            ?? throw table.Fault(
                row,
                column,
                "a source of the store, with or without its vintage: " + string.Join(", ", Known()),
                Spelling.Nearest(name, Known()) is { } near
                    ? "did you mean " + near + "?"
                    : "mend the cell, or import that source"
            );
        found.Add(name, snapshot);
        return snapshot;
    }

    private IEnumerable<string> Known() =>
        store
            .Snapshots.Select(static snapshot => snapshot.Source.Name)
            .Distinct(StringComparer.Ordinal)
            .Concat(store.Snapshots.Select(static snapshot => snapshot.Name));

    private RecordReference Reference(PairRow row, int column)
    {
        string id = table.Cell(row, column + 1);
        return id.Length == 0
            ? throw table.Fault(
                row,
                column + 1,
                "the id of a record; the cell is blank",
                "fill it, or take the row out"
            )
            : new RecordReference(Find(row, column).Source.Name, id);
    }

    private void CheckIds(ImmutableArray<(RecordReference First, RecordReference Second)> pairs)
    {
        HashSet<RecordReference> missing = [.. pairs.SelectMany(static pair => new[] { pair.First, pair.Second })];
        foreach (Snapshot snapshot in chosen.Values)
        {
            if (
                missing.Any(reference =>
                    string.Equals(reference.Source, snapshot.Source.Name, StringComparison.Ordinal)
                )
            )
            {
                foreach (string id in SnapshotFile.IdsOf(store.PathOf(snapshot)))
                {
                    _ = missing.Remove(new RecordReference(snapshot.Source.Name, id));
                }
            }
        }
        foreach ((PairRow row, (RecordReference first, RecordReference second)) in table.Rows.Zip(pairs))
        {
            if (missing.Contains(first) || missing.Contains(second))
            {
                int column = missing.Contains(first) ? 1 : 3;
                string snapshot = chosen[(column == 1 ? first : second).Source].Name;
                throw table.Fault(
                    row,
                    column,
                    "the id of a record of " + snapshot,
                    "`regalia incidents list " + snapshot + " --csv` lists all ids"
                );
            }
            if (first == second)
            {
                throw table.Fault(
                    row,
                    3,
                    "another record than the first of the pair",
                    "mend the id, or take the row out"
                );
            }
        }
    }
}
