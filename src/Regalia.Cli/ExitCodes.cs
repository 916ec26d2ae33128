namespace Regalia.Cli;

/// <summary>What the program's exit status says; scripts rely on it.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int Unexpected = 1;
    public const int Usage = 2;
    public const int NotFound = 3;
    public const int InvalidInput = 4;
    public const int Refused = 5;
    public const int IntegrityMismatch = 6;
    public const int ProgramMissing = 7;
    public const int CannotWrite = 9;
    public const int Interrupted = 130;
}
