using Regalia.Incidents.Classification;
using Regalia.Incidents.Trends;

namespace Regalia.Presentation.Incidents;

/// <summary>
/// Which records are taken beside a filter: of one sector, of one country said to be behind them, of one month. Judged like the
/// filter: a record that does not say is unknown, not no.
/// </summary>
/// <param name="Sector">Sector or kind of victim in the words of the source, or <c>unknown</c>; null for any.</param>
/// <param name="Sponsor">
/// Country from or for which somebody is said to act, by alpha-3 code or as the source writes it, or <c>no-country</c>, or
/// <c>nobody-named</c>; null for any.
/// </param>
/// <param name="Month">Month; null for any.</param>
public sealed record RecordNarrowing(string? Sector = null, string? Sponsor = null, IncidentMonth? Month = null)
{
    /// <summary>Takes every record.</summary>
    public static RecordNarrowing Nothing { get; } = new();

    /// <summary>Whether it takes every record.</summary>
    public bool IsNothing => this == Nothing;

    /// <summary>In words, after a filter; empty if it takes every record.</summary>
    internal string InWords =>
        string.Join(
            ", ",
            [
                .. Sector is null ? [] : (string[])["sector \"" + Sector + "\""],
                .. Sponsor is null ? [] : (string[])["said to be behind it \"" + Sponsor + "\""],
                .. Month is { } month ? (string[])["month " + month] : [],
            ]
        );

    /// <summary>As options of a command; empty if it takes every record.</summary>
    internal string AsOptions =>
        (Sector is null ? "" : " --sector " + ShellWord.Quoted(Sector))
        + (Sponsor is null ? "" : " --sponsor " + ShellWord.Quoted(Sponsor))
        + (Month is { } month ? " --month " + month : "");

    /// <summary>Narrows what a filter says of the records of a snapshot.</summary>
    /// <param name="marks">The records.</param>
    /// <param name="judged">What the filter says of each; changed in place.</param>
    /// <param name="basis">Which date a month means.</param>
    public void Narrow(RecordMarks marks, Judgement[] judged, YearBasis basis)
    {
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentNullException.ThrowIfNull(judged);
        for (int i = 0; i < judged.Length; i++)
        {
            judged[i] = And(judged[i], Sector is null ? Judgement.Yes : Has(marks.Sectors, i, Sector));
            judged[i] = And(judged[i], Sponsor is null ? Judgement.Yes : Has(marks.Sponsors, i, Sponsor));
            judged[i] = And(judged[i], Month is { } month ? month.Takes(marks.Date(i, basis)) : Judgement.Yes);
        }
    }

    private static Judgement Has(MarkList list, int record, string key)
    {
        int? wanted = list.Find(key);
        foreach (int mark in list.OfRecord[record])
        {
            if (mark == wanted)
            {
                return Judgement.Yes;
            }
            if (list.IsUnknown(mark) && key is not (MarkList.Unknown or MarkList.NoCountry or MarkList.Nobody))
            {
                return Judgement.Unknown;
            }
        }
        return Judgement.No;
    }

    private static Judgement And(Judgement one, Judgement other) =>
        one == Judgement.No || other == Judgement.No ? Judgement.No
        : one == Judgement.Yes ? other
        : Judgement.Unknown;
}
