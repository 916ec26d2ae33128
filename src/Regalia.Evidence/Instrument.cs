using System.Collections.Immutable;
using Regalia.Evidence.Tables;

namespace Regalia.Evidence;

/// <summary>A treaty, norm set, statement or arrangement that countries may commit themselves to.</summary>
/// <param name="Id">Id, e.g. <c>BUDAPEST</c>.</param>
/// <param name="Name">Name.</param>
/// <param name="Year">Year of adoption; <see langword="null"/> if it has no single one.</param>
/// <param name="Type">Treaty, norm set, statement and so on.</param>
/// <param name="Binding">yes, no, when_in_force or contested.</param>
/// <param name="CoversCyber">yes, partial or no.</param>
/// <param name="CoversIp">yes, partial, no or unknown.</param>
/// <param name="CoversStateConduct">
/// yes, partial, no or unknown: whether it restrains what states themselves do, beyond asking them to make law for persons.
/// </param>
/// <param name="DisputeSettlement">yes, weak or no.</param>
/// <param name="Standing">in_force, not_in_force, adopted (a voluntary text that stands), closed, contested or unknown.</param>
/// <param name="Addressees">adherents, un-members or nobody: whom it speaks to.</param>
/// <param name="Stages">Stages of protection it serves.</param>
/// <param name="Scope">What exactly it covers.</param>
/// <param name="Limits">What it leaves out.</param>
/// <param name="Address">What was read; <see langword="null"/> if not given.</param>
/// <param name="Status">Whether it was read at its source.</param>
/// <param name="Note">Anything a reader should know; <see langword="null"/> if nothing.</param>
/// <param name="Row">Line in instruments.csv, header = 1.</param>
public sealed record Instrument(
    string Id,
    string Name,
    int? Year,
    string Type,
    string Binding,
    string CoversCyber,
    string CoversIp,
    string CoversStateConduct,
    string DisputeSettlement,
    string Standing,
    string Addressees,
    ImmutableArray<string> Stages,
    string Scope,
    string Limits,
    string? Address,
    VerificationStatus Status,
    string? Note,
    int Row
)
{
    internal static readonly ImmutableArray<string> Columns =
    [
        "id",
        "name",
        "year",
        "type",
        "binding",
        "covers_cyber",
        "covers_ip",
        "covers_state_conduct",
        "dispute_settlement",
        "standing",
        "addressees",
        "stages",
        "scope",
        "limits",
        "address",
        "status",
        "note",
    ];

    internal static Instrument Read(RowCells cells) =>
        new(
            cells.Text("id"),
            cells.Text("name"),
            cells.IntegerOrNull("year"),
            cells.Text("type"),
            cells.Text("binding"),
            cells.Text("covers_cyber"),
            cells.Text("covers_ip"),
            cells.Text("covers_state_conduct"),
            cells.Text("dispute_settlement"),
            cells.Text("standing"),
            cells.Text("addressees"),
            cells.List("stages"),
            cells.Text("scope"),
            cells.Text("limits"),
            cells.TextOrNull("address"),
            cells.Choice("status", Vocabulary.Status),
            cells.TextOrNull("note"),
            cells.Row
        );
}
