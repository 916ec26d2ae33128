using System.Globalization;

namespace Regalia.Incidents.Filters;

/// <summary>Reads years and ranges of years: <c>2014</c>, <c>2014..2022</c>, <c>2014..</c>, <c>..2013</c>.</summary>
internal static class FilterYears
{
    private const string Expected = "a year or a range such as 2014, 2014..2022, 2014.. or ..2013";

    public static (int From, int To) Read(FilterToken value)
    {
        int dots = value.Text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            int year = Year(value.Text, value);
            return (year, year);
        }

        string first = value.Text[..dots];
        string last = value.Text[(dots + 2)..];
        int from = first.Length == 0 ? YearWord.First : Year(first, value);
        int to = last.Length == 0 ? YearWord.Last : Year(last, value);
        if (first.Length + last.Length == 0)
        {
            throw value.Fault(Expected, "give at least one end");
        }

        return from <= to ? (from, to) : throw value.Fault("the earlier year first", "change the two around");
    }

    private static int Year(string digits, FilterToken value) =>
        digits.Length == 4
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int year)
        && year >= YearWord.First
            ? year
            : throw value.Fault(Expected, "write years in four digits");
}
