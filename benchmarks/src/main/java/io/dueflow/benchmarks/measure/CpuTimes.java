package io.dueflow.benchmarks.measure;

/** Processor time in milliseconds, by who used it. */
public record CpuTimes(double contender, double postgres, double bank) {

    /** Up to now, of the three processes and their children. */
    public static CpuTimes now(long contender, long postgres, long bank) {
        return new CpuTimes(
                ProcessCpu.ofTree(contender).toMillis(),
                ProcessCpu.ofTree(postgres).toMillis(),
                ProcessCpu.ofTree(bank).toMillis());
    }

    public CpuTimes since(CpuTimes earlier) {
        return new CpuTimes(contender - earlier.contender, postgres - earlier.postgres, bank - earlier.bank);
    }

    public CpuTimes per(long repayments) {
        return new CpuTimes(contender / repayments, postgres / repayments, bank / repayments);
    }

    public double total() {
        return contender + postgres + bank;
    }
}
