using System.Collections.Immutable;
using System.Globalization;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Markings;
using Regalia.Evidence.Faults;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Regalia.Assessment.Plans;

/// <summary>
/// A group of settings of a plan in which a key may stand empty: people clear a value and leave the key. Reading never
/// throws: what is wrong goes to the list of faults and a harmless value comes back.
/// </summary>
internal sealed class PlanEntry(YamlMappingNode node, string place, string file, List<Fault> faults)
{
    private readonly YamlMap _map = new(node, place, file, faults);

    public int Line => (int)node.Start.Line;

    /// <summary>Whether a key is there; it counts as asked for.</summary>
    public bool Has(string key) => _map.Has(key);

    /// <summary>A text that must be there.</summary>
    public string Required(string key) => Filled(key) ? _map.Text(key) : Missing(key);

    /// <summary>A text, or null where the key is not there or empty.</summary>
    public string? Text(string key)
    {
        if (!Filled(key))
        {
            return null;
        }
        string text = _map.Text(key).Trim();
        return text.Length == 0 ? null : text;
    }

    /// <summary>A number, or null where there is none.</summary>
    public double? Number(string key, string expected, Func<double, bool> allowed)
    {
        if (Text(key) is not string text)
        {
            return null;
        }
        if (
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && double.IsFinite(number)
            && allowed(number)
        )
        {
            return number;
        }
        Report(key, text, expected, "write it with a dot, as in 2.5");
        return null;
    }

    /// <summary>A day, or null where there is none.</summary>
    public DateOnly? Day(string key)
    {
        if (Text(key) is not string text)
        {
            return null;
        }
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }
        Report(key, text, "a day of the calendar as year-month-day", "write it as in 2027-03-31");
        return null;
    }

    /// <summary>true or false; false where there is nothing.</summary>
    public bool Flag(string key)
    {
        switch (Text(key))
        {
            case null or "false":
                return false;
            case "true":
                return true;
            case var other:
                Report(key, other, "true or false", "write true or false");
                return false;
        }
    }

    /// <summary>A marking, or null where there is none.</summary>
    public TlpMarking? Marking(string key)
    {
        if (Text(key) is not string text)
        {
            return null;
        }
        if (TlpMarkings.TryParse(text, out TlpMarking marking))
        {
            return marking;
        }
        Report(key, text, "a marking: " + TlpMarkings.Words, "name one of the five");
        return TlpMarking.Red;
    }

    /// <summary>Ids, as a list or as one text with commas: <c>[A01, A02]</c> or <c>A01, A02</c>.</summary>
    public ImmutableArray<string> Ids(string key)
    {
        if (_map.Has(key) && node.Children[new YamlScalarNode(key)] is YamlSequenceNode)
        {
            return Once(key, [.. _map.Texts(key).Select(id => id.Trim())]);
        }
        string[] ids = (Text(key) ?? "").Split(
            ',',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        return Once(key, ids);
    }

    /// <summary>An expected rise, or null where there is none.</summary>
    public ExpectedRise? Rise(string key)
    {
        if (Inner(key, "{ value: 1.2, low: 0.4, high: 2 }") is not { } rise)
        {
            return null;
        }
        int faulty = faults.Count;
        ExpectedRise read = new(
            rise.Number("value", -100, 100),
            rise.Number("low", -100, 100),
            rise.Number("high", -100, 100)
        );
        rise.RefuseTheRest();
        if (faults.Count == faulty)
        {
            CheckInterval(key, read.Value, read.Low, read.High);
        }
        return read;
    }

    private YamlMap? Inner(string key, string form)
    {
        if (_map.Has(key) && node.Children[new YamlScalarNode(key)] is YamlMappingNode inner)
        {
            return new YamlMap(inner, _map.Place.Length == 0 ? key : _map.Place + "." + key, file, faults);
        }
        if (Text(key) is string text)
        {
            Report(key, text, "a rise as " + form, "write it so, or leave it empty");
        }
        return null;
    }

    /// <summary>Refuses a value outside of its own interval.</summary>
    public void CheckInterval(string key, double value, double low, double high)
    {
        if (low > high)
        {
            Report(key, null, "`low` not above `high`", "exchange the two");
        }
        else if (value < low || value > high)
        {
            Report(
                key,
                value.ToString(CultureInfo.InvariantCulture),
                FormattableString.Invariant($"a `value` within its interval, {low} to {high}"),
                "correct the value or its interval"
            );
        }
    }

    /// <summary>Names every key that nothing asked for.</summary>
    public void RefuseTheRest() => _map.RefuseTheRest();

    /// <summary>Adds a fault at a key.</summary>
    public void Report(string key, string? value, string expected, string mend) =>
        _map.Report(key, value, expected, mend);

    // `~` and null are YAML's own words for nothing.
    private bool Filled(string key)
    {
        if (!_map.Has(key))
        {
            return false;
        }
        switch (node.Children[new YamlScalarNode(key)])
        {
            case YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" }:
            case YamlScalarNode { Value: null or "" }:
                return false;
            case YamlScalarNode:
                return true;
            default:
                Report(key, null, "a text", "write it in one value");
                return false;
        }
    }

    private string Missing(string key)
    {
        Report(key, null, "a text", "give it a `" + key + ":`");
        return "";
    }

    private ImmutableArray<string> Once(string key, IReadOnlyList<string> ids)
    {
        if (ids.GroupBy(id => id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            Report(key, twice.Key, "each id once", "remove one of the two");
        }
        return [.. ids.Where(id => id.Length > 0).Distinct(StringComparer.Ordinal)];
    }
}
