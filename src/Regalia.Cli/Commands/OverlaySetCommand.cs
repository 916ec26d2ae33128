using System.CommandLine;
using Regalia.Assessment.Documents;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Overlays;
using Regalia.Evidence.Faults;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia overlay set</c>: one answer, in place.</summary>
internal static class OverlaySetCommand
{
    public static Command Create(Session session)
    {
        SharedOptions shared = new();
        OverlayOptions options = new();
        Argument<string> question = new("QUESTION") { Description = "Id of the question." };
        (string Key, Option<string?> Option)[] keys =
        [
            ("answer", Text("--answer", "yes, partly, no, unknown, not_applicable, or a number.", "WORD")),
            ("evidence", Text("--evidence", "What it rests on: a reference, not the document itself.", "TEXT")),
            ("confidence", Text("--confidence", "high, medium or low.", "WORD")),
            ("marking", Text("--marking", "How far the answer may be shared; empty: as the file.", "TLP")),
            ("ministry", Text("--ministry", "Whose question it is.", "NAME")),
            ("by", Text("--by", "Who answered.", "NAME")),
            ("on", Text("--on", "When: year-month-day.", "DAY")),
            ("comment", Text("--comment", "Anything else.", "TEXT")),
        ];
        Option<bool> lower = new("--lower-marking")
        {
            Description = "Allow --marking below what the answer is marked now.",
        };
        Command command = new(
            "set",
            "Set keys of one answer in the file itself; everything else stays byte for byte. An empty text clears a key. An\n"
                + "encrypted file stays encrypted. A lower marking is refused (exit status 5) unless --lower-marking says that it is\n"
                + "meant.\n\n"
                + "Example: regalia overlay set overlay-VNM.yaml PRE_LAW_CII --answer yes --evidence \"Cybersecurity Act, article 12\""
        )
        {
            options.File,
            question,
            options.PassphraseFile,
        };
        foreach ((_, Option<string?> option) in keys)
        {
            command.Add(option);
        }

        command.Add(lower);
        shared.AddRelease(command);
        command.Validators.Add(result =>
        {
            if (keys.All(k => result.GetResult(k.Option) is null))
            {
                result.AddError(
                    "set needs something to set: " + string.Join(", ", keys.Select(k => k.Option.Name)) + "."
                );
            }
        });
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = LoadedRelease.Load(session, shared, parsed);
            string file = parsed.GetValue(options.File)!;
            using IDisposable held = UserFile.Hold(file);
            LoadedOverlay read = LoadedOverlay.Load(session, file, parsed.GetValue(options.PassphraseFile), loaded);
            EntryDocument document = read.Overlay.Document;
            string id = Find(read.Overlay, file, parsed.GetValue(question)!);
            foreach ((string key, Option<string?> option) in keys.Where(k => parsed.GetResult(k.Option) is not null))
            {
                document = document.Set(OverlayForm.Answers, id, key, parsed.GetValue(option) ?? "");
            }

            if (string.Equals(document.Text, read.File.Text, StringComparison.Ordinal))
            {
                session.Out.WriteLine("Nothing to change: " + file);
                return ExitCodes.Done;
            }

            Overlay changed = LoadedOverlay.Parse(read.File, document.Text, loaded, read.Checklist);
            if (!parsed.GetValue(lower))
            {
                RefuseLower(file, Answer(read.Overlay, id), Answer(changed, id));
            }

            OverlayFile.Write(file, read.File.Encode(document.Text));
            session.Out.WriteLine("Set: " + id + " in " + file);
            return ExitCodes.Done;
        });
        return command;
    }

    private static OverlayAnswer Answer(Overlay overlay, string id) =>
        overlay.Answers.First(a => string.Equals(a.Question, id, StringComparison.Ordinal));

    // Who marked it may have had reasons that whoever changes it does not know.
    private static void RefuseLower(string file, OverlayAnswer before, OverlayAnswer after)
    {
        if (before.HoldsText && after.HoldsText && after.Marking < before.Marking)
        {
            throw new CommandException(
                ExitCodes.Refused,
                $"{file}: {before.Question} is marked {before.Marking.Label()}, and {after.Marking.Label()} is lower: nothing was written; "
                    + "add --lower-marking if that is meant"
            );
        }
    }

    private static string Find(Overlay overlay, string file, string word)
    {
        string[] ids = [.. overlay.Answers.Select(a => a.Question)];
        if (Array.Find(ids, id => string.Equals(id, word, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            return found;
        }

        string? near = Spelling.Nearest(word, ids);
        throw new CommandException(
            ExitCodes.NotFound,
            $"\"{word}\": {file} has no such question"
                + (overlay.Part is null ? "" : ", and is only the part of " + overlay.Part)
                + (near is null ? "; `regalia overlay show --all` lists those it has" : $"; did you mean {near}?")
        );
    }

    private static Option<string?> Text(string name, string description, string helpName) =>
        new(name) { Description = description, HelpName = helpName };
}
