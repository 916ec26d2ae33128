using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Plans;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Plans;

/// <summary>
/// A plan as iCalendar (RFC 5545): an event of a whole day on the due day of each action. Events rather than to-dos, for
/// most calendars pass over to-dos when they import a file. Actions without a due day are not in it.
/// </summary>
public static class PlanCalendar
{
    /// <summary>A line may have so many bytes without its line break.</summary>
    private const int LongestLine = 75;

    /// <summary>Writes the calendar. Lines end with CR LF; the same plan gives the same bytes.</summary>
    public static string Write(PlanView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        StringBuilder text = new();
        string name = view.Marking.Label() + " Plan of " + view.Country.Name;
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Regalia//Plan//EN");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        Line(text, "X-WR-CALNAME:" + Escaped(name));
        foreach (PlanRow row in view.Rows.Where(row => row.Action.Due is not null))
        {
            Event(text, view, row);
        }
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    /// <summary>Whether any action has a due day: a calendar without an event is none (RFC 5545, 3.6).</summary>
    public static bool HasDays(PlanView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Rows.Any(row => row.Action.Due is not null);
    }

    /// <summary>Number of actions that a calendar cannot show.</summary>
    public static int WithoutDay(PlanView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Rows.Count(row => row.Action.Due is null);
    }

    private static void Event(StringBuilder text, PlanView view, PlanRow row)
    {
        PlanAction action = row.Action;
        DateOnly due = action.Due!.Value;
        Line(text, "BEGIN:VEVENT");
        Line(
            text,
            "UID:plan-"
                + view.Plan.Country
                + "-"
                + Day(view.Plan.Created)
                + "-"
                + action.Id
                + "-"
                + Mark(view.Plan, action)
                + "@regalia.invalid"
        );
        Line(text, "DTSTAMP:" + Day(view.Plan.Created) + "T000000Z");
        Line(text, "DTSTART;VALUE=DATE:" + Day(due));
        if (due < DateOnly.MaxValue)
        {
            Line(text, "DTEND;VALUE=DATE:" + Day(due.AddDays(1)));
        }
        Line(text, "SUMMARY:" + Escaped(action.Id + " " + action.Action));
        Line(text, "DESCRIPTION:" + Escaped(Description(view, row)));
        Line(text, "CLASS:" + Class(action.Marking));
        Line(text, "STATUS:" + Status(action.Status));
        Line(text, "TRANSP:TRANSPARENT");
        Line(text, "END:VEVENT");
    }

    // Two plans of one country and day both have an A01: what it is about keeps them apart in one calendar.
    private static string Mark(Plan plan, PlanAction action)
    {
        string about = string.Join('\n', plan.Country, Day(plan.Created), plan.Digest ?? plan.Release, action.Action);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(about)).AsSpan(0, 4));
    }

    private static string Description(PlanView view, PlanRow row)
    {
        PlanAction action = row.Action;
        List<string> lines =
        [
            action.Marking.Label(),
            "Owner: " + PlanWords.OrMissing(action.Owner),
            "Status: " + PlanWords.Status(action.Status),
            "After: " + (action.DependsOn.IsEmpty ? "nothing" : string.Join(", ", action.DependsOn)),
            "Expected rise of readiness (hypothetical): " + PlanWords.RiseWithInterval(action.Readiness),
            "Effort: " + Figures.Raw(action.Effort) + " (assumption)",
            "Proof: " + PlanWords.OrMissing(action.Proof),
        ];
        if (action.Note is { } note)
        {
            lines.Add("Note: " + note);
        }
        lines.Add("From: " + (action.Gap ?? "no gap") + "; " + PlanWords.Trace(action));
        lines.Add("Plan " + view.Origin);
        lines.Add(action.Marking.Label());
        return string.Join('\n', lines);
    }

    // What may go to everybody is public; what stays among persons addressed is confidential.
    private static string Class(TlpMarking marking) =>
        marking switch
        {
            TlpMarking.Clear => "PUBLIC",
            TlpMarking.Green or TlpMarking.Amber => "PRIVATE",
            _ => "CONFIDENTIAL",
        };

    private static string Status(string status) =>
        status switch
        {
            ActionStatus.Proposed => "TENTATIVE",
            ActionStatus.Dropped => "CANCELLED",
            _ => "CONFIRMED",
        };

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string text)
    {
        StringBuilder escaped = new(text.Length + 16);
        foreach (char c in text.Replace("\r\n", "\n", StringComparison.Ordinal))
        {
            _ = c switch
            {
                '\\' => escaped.Append(@"\\"),
                ';' => escaped.Append("\\;"),
                ',' => escaped.Append("\\,"),
                '\n' or '\r' => escaped.Append("\\n"),
                _ when char.IsControl(c) => escaped.Append(' '),
                _ => escaped.Append(c),
            };
        }
        return escaped.ToString();
    }

    // Folded between characters, never inside one: the second part of a long line begins with a space.
    private static void Line(StringBuilder text, string line)
    {
        int bytes = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                bytes = 1;
            }
            text.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
