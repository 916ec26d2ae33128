using System.Collections.Immutable;

namespace Regalia.Assessment.Checklists;

/// <summary>A question that a ministry can answer.</summary>
/// <param name="Id">
/// Id of the indicator it asks about, or, for a question of somebody's own, one that begins with <c>OWN_</c>.
/// </param>
/// <param name="Question">The question, on one line.</param>
/// <param name="Help">What counts as yes, partly and no, or which number to copy.</param>
/// <param name="Stage">prevent, deter, detect or recover; null for exposure and threat.</param>
/// <param name="Kind">legislative, defensive, reactive, guardrail, exposure or threat.</param>
/// <param name="Answers">
/// Values of the words that may be answered, in the unit of the indicator: yes and no, often partly; all different. Empty
/// where a number is asked.
/// </param>
/// <param name="Number">Least and greatest number that may be answered; null where words are asked.</param>
/// <param name="Unit">Unit of the number: that of the indicator; null where words are asked.</param>
/// <param name="Evidence">What counts as evidence.</param>
/// <param name="Example">An example of good evidence.</param>
/// <param name="Respondent">Who usually knows: ministry of justice, IP office, cyber agency.</param>
/// <param name="Line">Line in the file.</param>
public sealed record ChecklistItem(
    string Id,
    string Question,
    string Help,
    string? Stage,
    string Kind,
    ImmutableSortedDictionary<string, double> Answers,
    (double Least, double Greatest)? Number,
    string? Unit,
    string Evidence,
    string Example,
    string Respondent,
    int Line
)
{
    /// <summary>The word for a full answer.</summary>
    public const string Yes = "yes";

    /// <summary>The word for a part of it.</summary>
    public const string Partly = "partly";

    /// <summary>The word for nothing of the kind.</summary>
    public const string No = "no";

    /// <summary>What the id of a question of somebody's own begins with.</summary>
    public const string OwnPrefix = "OWN_";

    /// <summary>Whether it is a question of somebody's own: no indicator stands behind it, so that it is never scored.</summary>
    public bool IsOwn => Id.StartsWith(OwnPrefix, StringComparison.Ordinal);

    /// <summary>The words that may be answered, in the order yes, partly, no; empty where a number is asked.</summary>
    public ImmutableArray<string> Words => [.. AllWords.Where(Answers.ContainsKey)];

    internal static ImmutableArray<string> AllWords { get; } = [Yes, Partly, No];
}
