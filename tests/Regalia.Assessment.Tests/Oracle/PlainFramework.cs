namespace Regalia.Assessment.Tests.Oracle;

/// <summary>Weights, goalposts and assumptions of release 2026.1, typed in by hand from methods.md, section 2.</summary>
internal static class PlainFramework
{
    public const int ReferenceYear = 2025;
    public const double Concentration = 100;
    public const double Drift = 2;
    public const double ErrorSourced = 0.03;
    public const double ErrorUnverified = 0.15;
    public const double UnverifiedSd = 10;
    public const double BorrowedSd = 10;
    public const double RateFloor = 10;
    public static readonly double TrendSd = Math.Log(2) / 4;

    public static readonly string[] Labels = ["Guarded", "Alert", "Moderately vulnerable", "Highly vulnerable"];

    public static readonly (string Source, int From, int To)[] Windows =
    [
        ("eurepoc-1.3", 2020, 2024),
        ("cfr-2023-02", 2018, 2022),
    ];

    /// <summary>Children before parents. Pressure is not here: it is the square root of exposure times threat.</summary>
    public static readonly (string Code, string Parent, double Weight)[] Composites =
    [
        ("stock", "exposure", 0.5),
        ("intensity", "exposure", 0.5),
        ("exposure", "", 0),
        ("threat", "", 0),
        ("legislative", "preparedness", 0.30),
        ("defensive", "preparedness", 0.35),
        ("reactive", "preparedness", 0.25),
        ("preparedness", "readiness", 0.90),
        ("guardrails", "readiness", 0.10),
        ("readiness", "", 0),
    ];

    public static readonly PlainLeaf[] Leaves =
    [
        new("EXP_RD_USD", "stock", 0.30, "log", 1e8, 1e12),
        new("EXP_PAT_RES", "stock", 0.25, "log", 10, 1e6),
        new("EXP_SCI_ARTICLES", "stock", 0.20, "log", 100, 1e6),
        new("EXP_ST_CLUSTERS", "stock", 0.15, "log1p", 0, 30),
        new("EXP_HITECH_X_USD", "stock", 0.10, "log", 1e7, 1e12),
        new("EXP_RD_GDP", "intensity", 0.25, "linear", 0, 3.5),
        new("EXP_PAT_PER_M", "intensity", 0.20, "log1p", 0, 3000),
        new("EXP_RESEARCHERS", "intensity", 0.20, "log", 50, 8000),
        new("EXP_GII_KTO", "intensity", 0.20, "linear", 5, 60),
        new("EXP_IP_RECEIPTS_GDP", "intensity", 0.15, "log", 0.001, 1),
        new("THR_RATE", "threat", 0.75, "log", 0.05, 20),
        new("THR_ESPIONAGE_SHARE", "threat", 0.15, "linear", 0, 1),
        new("THR_TREND", "threat", 0.10, "linear", -0.17329, 0.17329),
        new("PRE_LAW_TRADESECRET", "legislative", 0.20, "linear", 0, 1, 0, 0.5, 1),
        new("PRE_LAW_ECONESP", "legislative", 0.15, "linear", 0, 1, 0, 0.5, 1),
        new("PRE_LAW_CYBERCRIME", "legislative", 0.10, "linear", 0, 1, 0, 0.5, 1),
        new("PRE_LAW_CII", "legislative", 0.15, "linear", 0, 1, 0, 0.5, 1),
        new("PRE_INCIDENT_DUTY", "legislative", 0.15, "linear", 0, 1, 0, 0.5, 1),
        new("PRE_FDI_SCREEN", "legislative", 0.15, "linear", 0, 1, 0, 0.5, 1),
        new("PRE_LAW_DATA", "legislative", 0.05, "linear", 0, 1, 0, 0.5, 1),
        new("PRE_GCI_LEGAL", "legislative", 0.05, "linear", 0, 20),
        new("PRE_IP_OUTREACH", "defensive", 0.35, "linear", 0, 1, 0, 0.5, 1),
        new("PRE_CROWN_LIST", "defensive", 0.20, "linear", 0, 1, 0, 0.5, 1),
        new("PRE_NCSI", "defensive", 0.35, "linear", 0, 100),
        new("PRE_GCI_TOC", "defensive", 0.10, "linear", 0, 60),
        new("PRE_CERT", "reactive", 0.25, "linear", 0, 1, 0, 0.5, 1),
        new("PRE_FIRST", "reactive", 0.15, "linear", 0, 1, 0, 0.5, 1),
        new("PRE_WGI_RL", "reactive", 0.30, "linear", -1.5, 2),
        new("PRE_WJP_CIVIL", "reactive", 0.15, "linear", 0.3, 0.85),
        new("PRE_WJP_CRIM", "reactive", 0.15, "linear", 0.3, 0.85),
        new("GRD_G20", "guardrails", 0.20, "linear", 0, 1, 0, 1),
        new("GRD_NATPOS", "guardrails", 0.20, "linear", 0, 1, 0, 1),
        new("GRD_BUDAPEST", "guardrails", 0.15, "linear", 0, 1, 0, 0.25, 0.5, 1),
        new("GRD_BUDAPEST_2AP", "guardrails", 0.05, "linear", 0, 1, 0, 0.25, 0.5, 1),
        new("GRD_UNCC", "guardrails", 0.10, "linear", 0, 1, 0, 0.25, 0.5, 1),
        new("GRD_CPTPP_TS", "guardrails", 0.10, "linear", 0, 1, 0, 1),
        new("GRD_WASSENAAR", "guardrails", 0.10, "linear", 0, 1, 0, 1),
        new("GRD_GGE", "guardrails", 0.10, "linear", 0, 1, 0, 0.5, 1),
    ];
}
