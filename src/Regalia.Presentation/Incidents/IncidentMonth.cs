using System.Globalization;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Records;

namespace Regalia.Presentation.Incidents;

/// <summary>
/// A month into which records fall, or what stands where a month would: a year of which the source gives no month, or no date at
/// all. A date that is known by its year is in no month, whatever day its source writes for it.
/// </summary>
/// <param name="Year">The year; null for records without a date.</param>
/// <param name="Month">1 to 12; null for records of which the year is known only.</param>
public readonly record struct IncidentMonth(int? Year, int? Month)
{
    private const string Unknown = "unknown";

    /// <summary>Records without a date.</summary>
    public static IncidentMonth None { get; }

    /// <summary>Reads <c>2019-03</c>, <c>2019-unknown</c> or <c>unknown</c>; null for anything else.</summary>
    public static IncidentMonth? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (string.Equals(text, Unknown, StringComparison.Ordinal))
        {
            return None;
        }
        if (text.Length < 7 || text[4] != '-' || Number(text[..4]) is not { } year || year == 0)
        {
            return null;
        }
        string rest = text[5..];
        return string.Equals(rest, Unknown, StringComparison.Ordinal) ? new(year, Month: null)
            : rest.Length == 2 && Number(rest) is >= 1 and <= 12 and { } month ? new(year, month)
            : null;

        static int? Number(string digits) =>
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
    }

    /// <summary>Where a date falls.</summary>
    internal static IncidentMonth Of(IncidentDate? date) =>
        date is { } known ? new(known.Year, known.Precision == DatePrecision.Year ? null : known.Day.Month) : None;

    /// <summary>Whether a record of a date falls into it; unknown where the source does not say so exactly.</summary>
    internal Judgement Takes(IncidentDate? date)
    {
        IncidentMonth place = Of(date);
        return place == this ? Judgement.Yes
            : Year is null || Month is null || (place.Year is not null && place.Year != Year) ? Judgement.No
            : place.Month is null ? Judgement.Unknown
            : Judgement.No;
    }

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    public override string ToString() =>
        Year is not { } year ? Unknown
        : Month is { } month ? string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}")
        : string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{Unknown}");
}
