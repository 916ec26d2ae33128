using System.Collections.Immutable;
using System.Globalization;
using Regalia.Incidents.Decisions;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Linking;

/// <summary>
/// Decisions in a table of pairs that somebody has worked off: <c>confirm</c>, <c>reject</c> or <c>withdraw</c> in the column action,
/// the relation in the column relation, the reason in the column why, who in the column who. A row without an action is undecided.
/// </summary>
public sealed class AnsweredPairs
{
    private static readonly string[] spoken = ["action", "relation", "why", "who"];

    private readonly PairTable table;
    private readonly int[] places;

    private AnsweredPairs(PairTable table)
    {
        this.table = table;
        places =
        [
            .. spoken.Select(column =>
                table
                    .Header.Select(static (name, place) => (name, place))
                    .Where(named => string.Equals(named.name.Trim(), column, StringComparison.OrdinalIgnoreCase))
                    .Select(static named => named.place)
                    .FirstOrDefault(-1)
            ),
        ];
        if (places[0] < 0)
        {
            throw new UnreadableFileException(
                $"{table.Name}: no column action; expected one with confirm, reject or withdraw in it; add it, or make the table with `regalia incidents link --candidates --csv`"
            );
        }
    }

    /// <summary>The decisions of a table, in its order.</summary>
    /// <param name="table">The table.</param>
    /// <param name="store">Where its records are.</param>
    /// <param name="snapshots">At most one of a source: what a source without a vintage means.</param>
    /// <param name="who">Who decided the rows that do not say.</param>
    /// <param name="why">Why, for the rows that do not say.</param>
    /// <param name="when">When they are made.</param>
    /// <exception cref="UnreadableFileException">A row is no decision, or names no records; says where.</exception>
    public static ImmutableArray<LinkDecision> Read(
        PairTable table,
        IncidentStore store,
        IReadOnlyList<Snapshot> snapshots,
        string? who,
        string? why,
        DateTimeOffset when
    )
    {
        ArgumentNullException.ThrowIfNull(table);
        AnsweredPairs answered = new(table);
        AskedPairs found = table.Resolve(store, snapshots, areChosen: false);
        ImmutableArray<LinkDecision>.Builder decisions = ImmutableArray.CreateBuilder<LinkDecision>();
        foreach ((PairRow row, (RecordReference first, RecordReference second)) in table.Rows.Zip(found.Pairs))
        {
            if (answered.Cell(row, 0).Length > 0)
            {
                DecisionAction action = answered.Action(row);
                decisions.Add(
                    new LinkDecision(
                        first,
                        second,
                        Vintage(first),
                        Vintage(second),
                        action,
                        answered.Relation(row, action),
                        answered.Needed(row, 3, who, "who decided; or name all with --who"),
                        when,
                        answered.Needed(row, 2, why, "the reason in a line; or one for all with --why")
                    )
                );
            }
        }
        return decisions.DrainToImmutable();

        string Vintage(RecordReference record) =>
            found.Snapshots.First(s => string.Equals(s.Source.Name, record.Source, StringComparison.Ordinal)).Vintage;
    }

    private DecisionAction Action(PairRow row) =>
        DecisionWords.Find(Cell(row, 0)) ?? throw Fault(row, 0, "confirm, reject or withdraw, or nothing");

    // A table of candidates says what the machine takes a pair for: who rejects that says by it that they are different.
    private LinkRelation? Relation(PairRow row, DecisionAction action)
    {
        string word = Cell(row, 1);
        LinkRelation? said = LinkRelationWords.Find(word);
        if (word.Length > 0 && said is null)
        {
            throw Fault(row, 1, "same, part_of, related or different");
        }
        return action switch
        {
            DecisionAction.Withdraw => null,
            DecisionAction.Reject => said == LinkRelation.Related ? LinkRelation.Related : LinkRelation.Different,
            _ when said == LinkRelation.Different => throw Fault(
                row,
                1,
                "same, part_of or related, as it is confirmed"
            ),
            _ => said ?? LinkRelation.Same,
        };
    }

    private string Needed(PairRow row, int column, string? otherwise, string expected)
    {
        string said = Cell(row, column);
        return said.Length > 0 ? said
            : string.IsNullOrWhiteSpace(otherwise) ? throw Fault(row, column, expected)
            : otherwise.Trim();
    }

    private string Cell(PairRow row, int column) => places[column] < 0 ? "" : PairTable.Text(row.Cells[places[column]]);

    private UnreadableFileException Fault(PairRow row, int column, string expected) =>
        new(
            $"{table.Name}, row {row.Line.ToString(CultureInfo.InvariantCulture)}, column {spoken[column]}: \"{Cell(row, column)}\": expected {expected}; mend the cell, or leave its action blank"
        );
}
