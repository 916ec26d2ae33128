using System.Globalization;
using System.Text.Json;

namespace Regalia.Incidents.Reading.Json.Shapes;

/// <summary>Holds values to shapes, and says of each breach where it is and what was expected.</summary>
internal static class ShapeJudge
{
    /// <summary>All breaches of a value, in its order.</summary>
    public static List<ShapeBreach> Judge(JsonShape shape, JsonElement value)
    {
        List<ShapeBreach> breaches = [];
        Judge(shape, value, "", breaches);
        return breaches;
    }

    private static void Judge(JsonShape shape, JsonElement value, string path, List<ShapeBreach> breaches)
    {
        ValueKinds kind = Kind(value);
        if ((shape.Kinds & kind) == ValueKinds.None)
        {
            breaches.Add(new ShapeBreach(path, "found " + Shown(value) + ", expected " + Named(shape.Kinds)));
            return;
        }
        if (shape.Values is not null && !shape.Values.Contains(value))
        {
            breaches.Add(new ShapeBreach(path, Shown(value) + " is none of the values that are allowed here"));
        }
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                JudgeMembers(shape, value, path, breaches);
                break;
            case JsonValueKind.Array:
                JudgeElements(shape, value, path, breaches);
                break;
            case JsonValueKind.String:
                JudgeText(shape, value.GetString()!, path, breaches);
                break;
            case JsonValueKind.Number:
                JudgeNumber(shape, value, path, breaches);
                break;
            default:
                break;
        }
        foreach ((var shapes, int least, int most) in shape.Combinations)
        {
            int held = shapes.Count(part => Judge(part, value).Count == 0);
            if (held < least || held > most)
            {
                breaches.Add(
                    new ShapeBreach(
                        path,
                        FormattableString.Invariant(
                            $"fits {held} of {shapes.Length} forms, expected {least}{(most == least ? "" : " or more")}"
                        )
                    )
                );
            }
        }
    }

    private static void JudgeMembers(JsonShape shape, JsonElement value, string path, List<ShapeBreach> breaches)
    {
        int count = 0;
        foreach (JsonProperty member in value.EnumerateObject())
        {
            count += 1;
            string inside = path.Length == 0 ? member.Name : path + "." + member.Name;
            if (shape.Members.TryGetValue(member.Name, out JsonShape? known))
            {
                Judge(known, member.Value, inside, breaches);
            }
            else if (!shape.AllowsOthers)
            {
                breaches.Add(new ShapeBreach(inside, "no member of this name is expected here"));
            }
            else if (shape.Others is not null)
            {
                Judge(shape.Others, member.Value, inside, breaches);
            }
        }
        foreach (string required in shape.Required)
        {
            if (!value.TryGetProperty(required, out _))
            {
                breaches.Add(new ShapeBreach(path, "\"" + required + "\" is missing"));
            }
        }
        Count(shape.MemberCount, count, "members", path, breaches);
    }

    private static void JudgeElements(JsonShape shape, JsonElement value, string path, List<ShapeBreach> breaches)
    {
        HashSet<JsonElement> seen = new(JsonValueEquality.Instance);
        int at = 0;
        foreach (JsonElement element in value.EnumerateArray())
        {
            string inside = path + "[" + at.ToString(CultureInfo.InvariantCulture) + "]";
            if (shape.IsSet && !seen.Add(element))
            {
                breaches.Add(new ShapeBreach(inside, Shown(element) + " stands twice"));
            }
            if (shape.Elements is not null)
            {
                Judge(shape.Elements, element, inside, breaches);
            }
            at += 1;
        }
        Count(shape.ElementCount, at, "elements", path, breaches);
    }

    private static void JudgeText(JsonShape shape, string text, string path, List<ShapeBreach> breaches)
    {
        int length = 0;
        foreach (System.Text.Rune _ in text.EnumerateRunes())
        {
            length += 1;
        }
        Count(shape.Length, length, "characters", path, breaches);
        if (shape.Pattern is not null && !shape.Pattern.IsMatch(text))
        {
            breaches.Add(new ShapeBreach(path, "\"" + text + "\" does not match " + shape.Pattern));
        }
    }

    private static void JudgeNumber(JsonShape shape, JsonElement value, string path, List<ShapeBreach> breaches)
    {
        (decimal least, decimal most) = shape.Range;
        if (value.TryGetDecimal(out decimal number) ? number >= least && number <= most : IsAnyRange(shape))
        {
            return;
        }
        breaches.Add(
            new ShapeBreach(
                path,
                FormattableString.Invariant($"{value.GetRawText()} is out of range, expected {least} to {most}")
            )
        );
    }

    private static bool IsAnyRange(JsonShape shape) => shape.Range == (decimal.MinValue, decimal.MaxValue);

    private static void Count(
        (int Least, int Most) bounds,
        int count,
        string of,
        string path,
        List<ShapeBreach> breaches
    )
    {
        if (count < bounds.Least || count > bounds.Most)
        {
            string expected =
                bounds.Most == int.MaxValue
                    ? FormattableString.Invariant($"{bounds.Least} or more")
                    : FormattableString.Invariant($"{bounds.Least} to {bounds.Most}");
            breaches.Add(new ShapeBreach(path, FormattableString.Invariant($"has {count} {of}, expected {expected}")));
        }
    }

    private static ValueKinds Kind(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => ValueKinds.Object,
            JsonValueKind.Array => ValueKinds.Array,
            JsonValueKind.String => ValueKinds.Text,
            JsonValueKind.True or JsonValueKind.False => ValueKinds.Boolean,
            JsonValueKind.Number => value.GetRawText().AsSpan().IndexOfAny(".eE") < 0
                ? ValueKinds.Integer | ValueKinds.Number
                : ValueKinds.Number,
            _ => ValueKinds.Null,
        };

    private static string Named(ValueKinds kinds)
    {
        string names = kinds.ToString().ToLowerInvariant();
        return names.Replace(", ", " or ", StringComparison.Ordinal);
    }

    private static string Shown(JsonElement value)
    {
        string text = value.GetRawText();
        return text.Length <= 60 ? text : text[..57] + "...";
    }
}
