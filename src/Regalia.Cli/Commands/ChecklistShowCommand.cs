using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Regalia.Assessment.Checklists;
using Regalia.Evidence;
using Regalia.Evidence.Faults;
using Regalia.Presentation.Checklists;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia checklist show</c>: the questions, with a country beside its public answers.</summary>
internal static class ChecklistShowCommand
{
    public static Command Create(Session session)
    {
        SharedOptions options = new();
        ReportFormats formats = new(options.Json);
        Argument<string?> country = new("ISO3")
        {
            Description = "The country whose public answers stand beside the questions.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string?> stage = OneOf("--stage", "Questions of one stage", Checklist.Stages);
        Option<string?> kind = OneOf("--kind", "Questions of one kind", Checklist.Kinds);
        Option<string?> question = new("--question")
        {
            Description = "One question in full, by id or short code: PRE_CERT, R1.",
            HelpName = "ID",
        };
        Option<string?> file = new("--file")
        {
            Description = "A checklist of your own (default: that of the release).",
            HelpName = "FILE",
        };
        SharedOptions.RefuseEmpty(file);
        Option<bool> form = new("--md") { Description = "Write a form to print and fill in, as Markdown." };
        Option<bool> restricted = new("--include-restricted")
        {
            Description = "Print public numbers in the form whose licence is not open; see licences.csv first.",
        };
        Command command = new(
            "show",
            "The questions by stage and kind, with what counts as evidence; for a country also what public sources answer, and\n"
                + "whether anybody has checked it.\n\n"
                + "Example: regalia checklist show VNM --stage deter\n"
                + "         regalia checklist show --question PRE_LAW_TRADESECRET\n"
                + "         regalia checklist show VNM --md > form.md"
        )
        {
            country,
            stage,
            kind,
            question,
            file,
        };
        options.AddRelease(command);
        command.Add(options.VerifiedOnly);
        command.Add(options.Licence);
        formats.AddTo(command);
        command.Add(form);
        command.Add(restricted);
        command.Validators.Add(result =>
        {
            if (
                result.GetValue(form)
                && (
                    result.GetResult(options.Json)?.Implicit == false
                    || result.GetResult("--csv") is OptionResult { Implicit: false }
                )
            )
            {
                result.AddError("--md, --csv and --json: choose one.");
            }
            if (result.GetValue(restricted) && !result.GetValue(form))
            {
                result.AddError("--include-restricted: it belongs to --md.");
            }
            if (result.GetValue(question) is not null && (result.GetValue(stage) ?? result.GetValue(kind)) is not null)
            {
                result.AddError("--question: leave out --stage and --kind.");
            }
        });
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = LoadedRelease.Load(session, options, parsed);
            LoadedChecklist checklist = LoadedChecklist.Load(loaded, parsed.GetValue(file));
            ImmutableArray<ChecklistItem> items = parsed.GetValue(question) is { } word
                ? [checklist.Question(word)]
                : checklist.Checklist.Select(parsed.GetValue(stage), parsed.GetValue(kind));
            Country? chosen = parsed.GetValue(country) is { } code ? loaded.Country(code) : null;
            ChecklistReport report = ChecklistReport.Of(
                loaded.Release,
                checklist.Checklist,
                checklist.File,
                items,
                chosen,
                options.Selection(parsed)
            );
            if (parsed.GetValue(form))
            {
                session.Out.Write(report.Form(parsed.GetValue(restricted)));
            }
            else
            {
                formats.Write(session, parsed, report.Write, report.Csv, report.Json);
            }
            return ExitCodes.Done;
        });
        return command;
    }

    private static Option<string?> OneOf(string name, string description, ImmutableArray<string> words)
    {
        Option<string?> option = new(name) { Description = description + ".", HelpName = string.Join('|', words) };
        option.CompletionSources.Add([.. words]);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }] && !words.Contains(word, StringComparer.Ordinal))
            {
                string? near = Spelling.Nearest(word, words);
                result.AddError(
                    $"{name} \"{word}\": expected {string.Join(", ", words[..^1])} or {words[^1]}"
                        + (near is null ? "." : $"; did you mean {near}?")
                );
            }
        });
        return option;
    }
}
