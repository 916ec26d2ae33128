using System.Collections.Immutable;
using Regalia.Evidence.Tables;

namespace Regalia.Evidence;

/// <summary>A norm of responsible state behaviour, in our own words.</summary>
/// <param name="Id">Paragraph, e.g. <c>13c</c>.</param>
/// <param name="Paraphrase">What it asks of states.</param>
/// <param name="Topic">Topic.</param>
/// <param name="Stages">Stages of protection it serves.</param>
/// <param name="Relevance">What it has to do with the theft of know-how by cyber means.</param>
/// <param name="Address">What was read; <see langword="null"/> if not given.</param>
/// <param name="Status">Whether it was read at its source.</param>
/// <param name="Row">Line in norms.csv, header = 1.</param>
public sealed record Norm(
    string Id,
    string Paraphrase,
    string Topic,
    ImmutableArray<string> Stages,
    string Relevance,
    string? Address,
    VerificationStatus Status,
    int Row
)
{
    internal static readonly ImmutableArray<string> Columns =
    [
        "id",
        "paraphrase",
        "topic",
        "stages",
        "relevance",
        "address",
        "status",
    ];

    internal static Norm Read(RowCells cells) =>
        new(
            cells.Text("id"),
            cells.Text("paraphrase"),
            cells.Text("topic"),
            cells.List("stages"),
            cells.Text("relevance"),
            cells.TextOrNull("address"),
            cells.Choice("status", Vocabulary.Status),
            cells.Row
        );
}
