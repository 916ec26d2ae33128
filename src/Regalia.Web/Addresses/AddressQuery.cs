using System.Collections.Immutable;
using System.Globalization;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Publications;

namespace Regalia.Web.Addresses;

/// <summary>Reads what stands after <c>?</c>: strictly, for a mistyped parameter would otherwise show something else unnoticed.</summary>
internal static class AddressQuery
{
    /// <summary>Most values of one list.</summary>
    public const int MostValues = 64;

    /// <summary>Pins the release.</summary>
    public const string Release = "release";

    /// <summary>Names the chart of an SVG.</summary>
    public const string Chart = "chart";

    /// <summary>Names and values, unescaped and trimmed; blank values left out.</summary>
    /// <exception cref="AddressException">One is no text.</exception>
    public static ImmutableArray<QueryValue> Read(string raw)
    {
        var values = ImmutableArray.CreateBuilder<QueryValue>();
        foreach (string pair in raw.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            string name = AddressText.Unescape(equals < 0 ? pair : pair[..equals], plusIsSpace: true).Trim();
            string value = equals < 0 ? "" : AddressText.Unescape(pair[(equals + 1)..], plusIsSpace: true).Trim();
            values.Add(new QueryValue(name, value));
        }
        return values.ToImmutable();
    }

    /// <summary>The values of each parameter, in the order in which the page declares them.</summary>
    /// <exception cref="AddressException">A parameter is unknown, repeated, too long, or has a value that it may not have.</exception>
    public static ImmutableArray<(QueryParameter Parameter, ImmutableArray<string> Values)> Sort(
        ImmutableArray<QueryValue> given,
        ImmutableArray<QueryParameter> known,
        EvidenceRelease release
    )
    {
        var found = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (QueryValue pair in given)
        {
            QueryParameter parameter = Find(pair.Name, known);
            if (pair.Value.Length == 0)
            {
                continue;
            }
            if (!found.TryGetValue(parameter.Name, out List<string>? values))
            {
                found.Add(parameter.Name, values = []);
            }
            if (parameter.IsList)
            {
                values.AddRange(
                    pair.Value.Split('~', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                );
            }
            else
            {
                values.Add(pair.Value);
            }
        }
        return
        [
            .. known
                .Where(parameter => found.ContainsKey(parameter.Name))
                .Select(parameter => (parameter, Check(parameter, found[parameter.Name], release)))
                .Where(read => !read.Item2.IsEmpty),
        ];
    }

    private static QueryParameter Find(string name, ImmutableArray<QueryParameter> known)
    {
        if (known.FirstOrDefault(p => string.Equals(name, p.Name, StringComparison.Ordinal)) is { } parameter)
        {
            return parameter;
        }
        string? near = Spelling.Nearest(name, known.Select(p => p.Name));
        throw AddressException.Malformed(
            "This page has no parameter \""
                + AddressText.Shown(name)
                + "\""
                + (near is null ? ". " : "; did you mean \"" + near + "\"? ")
                + "It takes "
                + string.Join(", ", known.Select(p => p.Name))
                + "."
        );
    }

    private static ImmutableArray<string> Check(QueryParameter parameter, List<string> values, EvidenceRelease release)
    {
        if (!parameter.IsList && values.Count > 1)
        {
            throw AddressException.Malformed("\"" + parameter.Name + "\" stands more than once and takes one value.");
        }
        if (values.Count > MostValues)
        {
            throw AddressException.Malformed(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"\"{parameter.Name}\" has {values.Count} values, and takes {MostValues} at most."
                )
            );
        }
        return
        [
            .. values
                .Select(value =>
                    parameter.IsCountry ? ReleaseNames.Country(release, value).Code.ToString()
                    : parameter.Values.IsEmpty ? value
                    : Word(parameter, value)
                )
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static string Word(QueryParameter parameter, string value)
    {
        if (
            parameter.Values.FirstOrDefault(v => string.Equals(v, value, StringComparison.OrdinalIgnoreCase)) is
            { } known
        )
        {
            return known;
        }
        string? near = Spelling.Nearest(value, parameter.Values);
        throw AddressException.Malformed(
            "\""
                + parameter.Name
                + "\" cannot be \""
                + AddressText.Shown(value)
                + "\""
                + (near is null ? ". " : "; did you mean \"" + near + "\"? ")
                + "It takes "
                + string.Join(", ", parameter.Values)
                + "."
        );
    }
}
