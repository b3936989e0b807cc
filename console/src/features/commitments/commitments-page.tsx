export function CommitmentsPage() {
  return null;
}
