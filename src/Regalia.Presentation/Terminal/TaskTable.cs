using System.Globalization;
using Regalia.Assessment;
using Regalia.Assessment.Verification;
using Spectre.Console;

namespace Regalia.Presentation.Terminal;

/// <summary>What to check first.</summary>
public static class TaskTable
{
    /// <summary>Writes the first rows of the list; 0 writes all.</summary>
    public static void Write(
        IAnsiConsole console,
        AssessmentResult result,
        IReadOnlyList<VerificationTask> tasks,
        int most
    )
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(tasks);
        Table table = Screen.Table("Country", "Id", "Indicator", "State", "Value", "Bits", "Look at");
        VerificationTask[] shown = [.. most > 0 ? tasks.Take(most) : tasks];
        foreach (VerificationTask task in shown)
        {
            table.AddRow(
                Screen.Plain(task.Country.ToString()),
                Screen.Plain(task.Indicator.Id),
                Screen.Plain(task.Indicator.Name),
                Screen.Plain(task.IsMissing ? "missing" : "unverified"),
                Screen.Plain(Figures.Raw(task.Evidence?.Value)),
                Screen.Plain(task.ExpectedEntropyFall.ToString("F3", CultureInfo.InvariantCulture)),
                Screen.Plain(Where(task))
            );
        }
        console.Write(table);
        console.Line(
            string.Create(CultureInfo.InvariantCulture, $"{shown.Length} of {tasks.Count} values. ")
                + "Bits: expected fall of the entropy of the country's label if the truth were known."
        );
        console.Line(ReleaseLine.Of(result));
    }

    private static string Where(VerificationTask task) =>
        task.Evidence is { } value
            ? value.Observation?.Locator
                ?? value.Position?.Address
                ?? value
                    .Inputs.Select(i => i.Observation?.Locator ?? i.Position?.Address)
                    .FirstOrDefault(a => a is not null)
                ?? ""
            : "to be found: "
                + (
                    task.Indicator.Series
                    ?? (task.Indicator.Inputs.IsEmpty ? task.Indicator.Name : string.Join(", ", task.Indicator.Inputs))
                );
}
