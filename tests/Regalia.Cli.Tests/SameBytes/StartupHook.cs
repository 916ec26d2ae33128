using System.Globalization;

#pragma warning disable MA0047 // the runtime looks for this name outside any namespace
#pragma warning disable CA1050

/// <summary>
/// What the runtime runs inside the program under test where DOTNET_STARTUP_HOOKS names this assembly: it writes down
/// the culture that the runtime took from the environment.
/// </summary>
internal static class StartupHook
{
    public const string Variable = "REGALIA_TESTS_CULTURE_FILE";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { } file)
        {
            CultureInfo culture = CultureInfo.CurrentCulture;
            var newYear = new DateOnly(2024, 1, 1);
            File.WriteAllText(
                file,
                $"{culture.Name} {1.5.ToString("F1", culture)} {newYear.ToString("yyyy", culture)} {culture.TextInfo.ToUpper('i')}"
            );
        }
    }
}
