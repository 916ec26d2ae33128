using System.Globalization;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Guardrails;

/// <summary>Addresses as numbered notes below a table, so that long ones do not break the columns.</summary>
internal sealed class SourceNotes
{
    private readonly List<string> _addresses = [];

    /// <summary>The mark of an address, "[3]"; "–" if there is none.</summary>
    internal string Mark(string? address)
    {
        if (address is null)
        {
            return Figures.Missing;
        }

        int place = _addresses.IndexOf(address);
        if (place < 0)
        {
            place = _addresses.Count;
            _addresses.Add(address);
        }

        return string.Create(CultureInfo.InvariantCulture, $"[{place + 1}]");
    }

    internal void Write(IAnsiConsole console)
    {
        if (_addresses.Count == 0)
        {
            return;
        }

        console.Heading("Sources");
        for (int place = 0; place < _addresses.Count; place++)
        {
            WriteUnbroken(console, string.Create(CultureInfo.InvariantCulture, $"[{place + 1}] {_addresses[place]}"));
        }
    }

    /// <summary>A line that is not broken at the width of the screen, so that an address can be followed or copied.</summary>
    internal static void WriteUnbroken(IAnsiConsole console, string line) =>
        console.Profile.Out.Writer.Write(line + "\n");
}
