using System.Collections.Immutable;
using Regalia.Evidence.Tables;

namespace Regalia.Evidence;

/// <summary>Where a country or group stands on an instrument.</summary>
/// <param name="Jurisdiction">Code of the country or jurisdiction.</param>
/// <param name="Instrument">Id of the instrument.</param>
/// <param name="Commitment">How far it has gone; column <c>position</c>.</param>
/// <param name="Date">
/// As exactly as it is known: a year, year-month or year-month-day; <see langword="null"/> if not given.
/// </param>
/// <param name="Address">What was read; <see langword="null"/> if not given.</param>
/// <param name="Status">Whether it was read at its source.</param>
/// <param name="Note">Anything a reader should know; <see langword="null"/> if nothing.</param>
/// <param name="Row">Line in positions.csv, header = 1.</param>
public sealed record Position(
    string Jurisdiction,
    string Instrument,
    Commitment Commitment,
    string? Date,
    string? Address,
    VerificationStatus Status,
    string? Note,
    int Row
)
{
    /// <summary>
    /// Share of the full commitment: party, endorsed, statement and member 1; signatory 0.5; invited 0.25; else 0.
    /// </summary>
    public double Weight =>
        Commitment switch
        {
            Commitment.Party or Commitment.Endorsed or Commitment.Statement or Commitment.Member => 1,
            Commitment.Signatory => 0.5,
            Commitment.Invited => 0.25,
            _ => 0,
        };

    /// <summary>Year of the date; <see langword="null"/> if no date is given.</summary>
    public int? Year => Date is null ? null : PartialDate.YearOf(Date);

    internal static readonly ImmutableArray<string> Columns =
    [
        "jurisdiction",
        "instrument",
        "position",
        "date",
        "address",
        "status",
        "note",
    ];

    internal static Position Read(RowCells cells) =>
        new(
            cells.Text("jurisdiction"),
            cells.Text("instrument"),
            cells.Choice("position", Vocabulary.Commitment),
            cells.PartialDateOrNull("date"),
            cells.TextOrNull("address"),
            cells.Choice("status", Vocabulary.Status),
            cells.TextOrNull("note"),
            cells.Row
        );
}
