/**
 * Why a guest's form was not taken: it is wrong, the book does not answer, a fault of ours, or her
 * reservation does not allow it any more.
 */
export type GuestProblem = "form" | "unavailable" | "failed" | "state";
