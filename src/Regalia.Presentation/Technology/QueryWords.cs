using System.Globalization;
using Regalia.Technology.Queries;

namespace Regalia.Presentation.Technology;

/// <summary>How queries and what they find are spoken of.</summary>
internal static class QueryWords
{
    internal static string Count(int count) => count.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>"1 fault", "2 faults".</summary>
    internal static string Counted(int count, string noun) => Count(count) + " " + noun + (count == 1 ? "" : "s");

    internal static string Field(WorkFields field) =>
        field switch
        {
            WorkFields.Title => "title",
            WorkFields.Abstract => "abstract",
            WorkFields.Topic => "topic",
            WorkFields.Keyword => "keyword",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>A share in per cent with three digits that mean something: a query may match one work in ten thousand.</summary>
    internal static string Share(double? share) =>
        share switch
        {
            null => "–",
            0 => "0 %",
            { } number => (100 * number).ToString(
                number switch
                {
                    >= 0.1 => "0.0",
                    >= 0.01 => "0.00",
                    _ => "0.0000",
                },
                CultureInfo.InvariantCulture
            ) + " %",
        };
}
