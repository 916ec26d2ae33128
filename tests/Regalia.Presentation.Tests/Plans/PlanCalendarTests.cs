using System.Text;
using Regalia.Presentation.Plans;

namespace Regalia.Presentation.Tests.Plans;

/// <summary>What RFC 5545 asks of a calendar, read back by a plain second reader.</summary>
public sealed class PlanCalendarTests(AssessmentFixture fixture)
{
    private const string Awkward =
        "Ünïcode, mit; \\ und\nZeile 2: Bảo vệ bí quyết 技術 🛡️ — 知的財産を守るための長い長い長い長い長い説明";

    private string Calendar(params (string, string)[] values) =>
        PlanCalendar.Write(PlanViews.With(fixture, "A02", [("due", "2027-12-31"), .. values]));

    [Fact]
    public void Lines_end_with_cr_lf_and_hold_75_bytes_at_most()
    {
        string text = Calendar(("note", Awkward), ("owner", new string('ß', 300)));
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        string[] lines = text[..^2].Split("\r\n");
        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, 75));
        Assert.All(lines, line => Assert.DoesNotContain('\n', line));
        Assert.Contains(lines, line => line.StartsWith(' '));
        // No character is torn apart: each line is whole UTF-8 for itself.
        Assert.DoesNotContain('\uFFFD', text);
        Assert.All(lines, line => Assert.Equal(line, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(line))));
    }

    [Fact]
    public void What_was_escaped_and_folded_comes_back()
    {
        Dictionary<string, string> values = Read(Calendar(("note", Awkward)));
        Assert.Contains("Note: " + Awkward, values["DESCRIPTION"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_due_day_is_a_whole_day()
    {
        Dictionary<string, string> values = Read(Calendar());
        Assert.Equal("20271231", values["DTSTART;VALUE=DATE"]);
        Assert.Equal("20280101", values["DTEND;VALUE=DATE"]);
        Assert.Equal("20261123T000000Z", values["DTSTAMP"]);
        Assert.Matches("^plan-VNM-20261123-A02-[0-9a-f]{8}@regalia\\.invalid$", values["UID"]);
        Assert.Equal("TRANSPARENT", values["TRANSP"]);
    }

    // Owner and day may change, and the calendar still knows the event; another action is another event.
    [Fact]
    public void The_uid_is_made_of_what_the_action_is_about()
    {
        string uid = Read(Calendar())["UID"];
        Assert.Equal(uid, Read(Calendar(("owner", "Somebody"), ("due", "2028-01-31")))["UID"]);
        Assert.NotEqual(uid, Read(Calendar(("action", "Something else")))["UID"]);
    }

    [Theory]
    [InlineData("CLEAR", "PUBLIC")]
    [InlineData("GREEN", "PRIVATE")]
    [InlineData("AMBER", "PRIVATE")]
    [InlineData("AMBER+STRICT", "CONFIDENTIAL")]
    [InlineData("RED", "CONFIDENTIAL")]
    public void The_marking_stands_in_name_class_and_description(string marking, string @class)
    {
        Dictionary<string, string> values = Read(Calendar(("marking", marking)));
        Assert.StartsWith($"TLP:{marking} ", values["X-WR-CALNAME"], StringComparison.Ordinal);
        Assert.Equal(@class, values["CLASS"]);
        Assert.StartsWith($"TLP:{marking}\n", values["DESCRIPTION"], StringComparison.Ordinal);
        Assert.EndsWith($"\nTLP:{marking}", values["DESCRIPTION"], StringComparison.Ordinal);
    }

    [Fact]
    public void Only_actions_with_a_day_are_in_it()
    {
        var view = PlanViews.With(fixture, "A02", ("due", "2027-12-31"));
        Assert.Equal(view.Rows.Length - 1, PlanCalendar.WithoutDay(view));
        Assert.Equal(2, PlanCalendar.Write(view).Split("BEGIN:VEVENT").Length);
    }

    [Fact]
    public void The_last_day_of_the_calendar_does_no_harm() =>
        Assert.Equal(
            "99991231",
            Read(PlanCalendar.Write(PlanViews.With(fixture, "A02", ("due", "9999-12-31"))))["DTSTART;VALUE=DATE"]
        );

    private static Dictionary<string, string> Read(string calendar)
    {
        Dictionary<string, string> values = [];
        foreach (string line in calendar.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n"))
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                values[line[..colon]] = line[(colon + 1)..]
                    .Replace(@"\\", "\0", StringComparison.Ordinal)
                    .Replace("\\n", "\n", StringComparison.Ordinal)
                    .Replace("\\,", ",", StringComparison.Ordinal)
                    .Replace("\\;", ";", StringComparison.Ordinal)
                    .Replace("\0", "\\", StringComparison.Ordinal);
            }
        }
        return values;
    }
}
